/**
 * Written by `tsx bench/fit/fit.ts cl100k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of cl100k_base: GPT-3.5 and GPT-4 of OpenAI.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const cl100k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'cl100k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '>CU^(=AW6eXX845_N]BN,JRK`1(.UeI=UI`.[6bd[1?^Y/:;N`Db:X`CK@f;A5<:H@^`]I0E75VAZ-+W?bJIJS=_P2Y1_EL-:-18JMe*0OGTXbB6' +
    '(^_RAc4@J)d8PbA(F0H]TQ27.<G<ae;Cd@3cVM[+a>UM40:N:Y;dCDD=Kc=`;92,S7*5:<ZLG-LffXcg?:9c/_b*Tb;^QC*c2?g;<R3=6N?eO,]6' +
    'UOMWA663,=:DHFaLKD_M@LAR:LSBK[)7TN.4cg2((/gC:8UT/,2I*S1R1`:VB_CfU]PPZ@)Dd83+YY^F]b~]K*+NXHR@Bd@9H*/**gg8X[VaV<RL' +
    'B2-cV4Aa-]d*CFD@LK/*@6D]1HR*;SDbK?+.MF@0/5-gC93XHT(b_>)<0B+,Gf4^-)He442@b)0,ML>MTRN73G9;X05<KV,0TI.+4;B.>WG3c=-4' +
    'gGR]FEdcFOA]F~W;Sd5S^YH2C-R`<W7CX[Cef/-R(7QSZH.,~D+@3-D0:01<6Y1)S;[~NE[.HF;>@2G<SEQZ(b0^=92K*U3U.LN5_DdW-U]D^g,6' +
    '/3W9>0dKb+^M~6>..A3;@3[ad,5=D^:E>(P-M1OBW7MOE/.,FYKJI:R`E*eIA9CCg3LKX]EV(7_fG^dL*:XUf+O+,Z0VLeVb0XcFU97~8IBJCJcd' +
    '(3AX1cd<-+a_-5^(9)H9.GZLHQQEF.Uf19a8f[`RK(K*1eTXOEMY-XS7.IQ*Sb.I;**-cB;7-F+7=LX]WNL;MD6Lg6VLWQ*0@26MJ6F;0YP-9c_9' +
    'N)d`aW4)D=TR0/F1D-T/^((ce^d~QM_MM(5,G:0*,A0+F?E5]T,<FX4R4G4IJ.3+_V7?@7[c])E>0,9b>G<Z-c0VG(3dbbH+G1b;XY.<0f;[(,bL' +
    '(=J8Ra8,UTW@RgZQM2UYc8AH)J*4J20F2~]-@I:)47dLI:FD:>O+D60AJ;8/0/1.D0INGC>:;[V30A(gEU8b;^Sa37,_YL_IUPDH0P3<Q6Y~/QAG' +
    'CA~=X_.ZS^?AP@NA`V~PN`9MA??*Q/Z(BR=RPU[g0R>:K~B0_H3NC;?,)=UB8UXCEI^*:[S.e@W0IcaYf/_KIN*D(MLG;LWASFN7C]Sg?19`)8Xf' +
    '*PW[@G(QXZ>QRaG5WZ.0O94W+Y*K*G4J>E,8+J*PV<.*W9M=AW<f3^*GRAT_2+<:P>6ZJ?P<O~T*<S]Y)0<MX=gXAR=(2):19C930dYg1IfTV140' +
    'DJ4]~(L,R`M;.Y8+>+ZbX`J`f6_6SF?@dQ;-L,-^>@N_[<3V8ZNe@FB54VDD6[AK.D~;)c5G[J8DN)`P4)5*AZA~E+b1]Ue07FVf=Q5.K-<bYf7@' +
    'VIAB12)fS=[O8[3*_X7>3^e73SAGa*~1V@LB>>E_*/;^5:M?6J9*NHF*F)FD]NW=1WWa~Y6a;BEF<)2UJ8[^U;[[3H:LbP>J,EEE=Z0^@);d9b9a' +
    '1c=a@*:_Y:0(d+*WIZ`^J-2:~;;S,5B.3bR<8@F:ZRX_M[b,LN?BVJ0OBc?V(`fQU9R-O=(Yc5bd8N9~W9:I6gg:(cb+~:](dZ~`NCBLE~OZ<,B/' +
    'dL/eFaQL[^VKC@7:-)XHG><`=K^[7VRN@9?R4f;,7X5f<E=*S/ZASFfK^7B?H`+U(8N5IUG_/~Rf@NJ@cP6VV(KS^cF?<,AQ`8LUW02[*L.dcGA2' +
    'Yd/Y*8EDU:gaI,a`eN@@MX~8G_^66G)@;=G?=^UBS0a>EG*HR_4FZ<d>Z:=S646RBF<P+:,AVZ+A89;X.^`(V9ES?^7)DBO:XX.1:e8^dCP5QG@D' +
    'K>>ILST0>~Eeb6eEAK~N08KJ/A^>G43[^J@*E[0bZBW3Y62[DD?`Q./U@OCV=K0HB`B+5W.E)af[(A)5=N0F+Qg2aeaL(,[G8_W4EFIFc7BI<@7E' +
    'XM=a0>3PB@AJVg9KIVYYKMHK7^WR31~K)5*1-aAS9>QcHaNKU>bX*7Wg1S4AZTHW8~M]=)APa<(/Yf>DHZ:S.P4NPTg9-QC`30:=~f=~bD19g~fd' +
    '(M2IO94]ZR??2X1-O:~N9)L0f,gJ:L`-@-:FNS8eJ3A4(Z@7BPTS`;DdPN,K=JGeS^36I>JN4aC9.>CB)E`(G*FY9M`[gT,HHW6CGEG=UV`dNb5?' +
    'E,=96Q3:;-XLP_+@(N>CC@C:,YKAgQ9A>)6?d7d_1]@0+YG-:>eOKCb<1?F5SJAbeU0JL>EK9/.ceB=HX~X?cFBW.,ULLE=0RW*YaPcV()=1Db^W' +
    'X~^ZMWgcT^BX/5[[R,,_a@0X]gHWM/K.X(P,F;E5,eOSfM31BN(>~/0MT.EM(N19Pcf?8K3]@-E>1[aC?R9g8ZN];66BPCJI2.@V2~*A_5<,^N-V' +
    ']D)3ZQS@69W==.V/=K@7HXL+]]MN*1BOF`d[BIT0^)<^Ef+^=23cBL878;VFgMc3IVZdb-.M-KeUJeG_[gVQ;7O1a93CL~33^_~OC51^6XG7<-63' +
    ':FZ>6;7FX-PY,QAe.)/0G6Z~?4>]*B<6K5)R~dU5^T:N:+]_BbWUO[2UJ)6P(S;@J:^bV7]NR)Ab^LJ~5L0~6HL]PE)g5g)QHXR2244YP00]9d]2' +
    ',5*?a41082?@K[K8<D3Y(=gQ9PGWN=dFH)>PUK794+I+PeHP<8=@-/Ed:D94R)-SSf~@eJ`)X(VE>MgcGOD=`cAP]W`LQ_(1Me=0?*;,U3EE0H<?' +
    'WcVDX:L_>0,I:*G?2?3>7^:0B/MH*9CQaeeUIfg<aK,*).P6GS:M_e>dRH<R6<+D.@KXUg1M~DWI.cc1b0@J5+db>C1HTddFZ=DNIR7_1D@F;2U:' +
    'b<]MP5dDI=gHI@5?OW2cY78;<W)7AD5~2dbXI`+WLXHA;3N/@5U8J^TbTCIVX^^:~`7OfVgDV_8_.V)J:H;.Q;..@VaX*+b)=2::T-G[baJg:;KQ' +
    'H=PW+AbE^@K:~.OK.)a1;0D(_]I`VUK;^CXUZ*^SWTF:NX-AX4N,,3BIb1@PBU0.`3>)Y[RO+<f2Lg5/4d,3f2QHb=O,R*A~U?;VL_FJI8K*@B~T' +
    'L8fA874<gCT?IA~83RK`:_E.W~E.[KDX(LGE0M8O-7]]I5S,Bd(26eV7.KN.;`IP]]FD:4;=SUPO3`<eRg<8I+_7++H6Ff]7130Y*5g,MP8RNfPQ' +
    '4CccLO)Db[_<A4DOL9@[b5Fb2TQEDg@@b.]L1KDEH+P4/.dI@.F;Xf_65=/W~g1U0RKCb.H*OS9~,8N7=_,.6^M-(_R)d~^UQF-SCJ<F*D?IcQ7N' +
    'ARV:Id3e1g:+eN@HU==5F(9,-Fe_feUNCL.)a)~R09.0[F>0@>_/CA^TGQE.NO>[6I@HC?T+a=Z?^`71SM4E`XU^Q;?I9Jb.F>H*279UfUF4L]R7' +
    'S<c9gb7W+DScXDY9>ZM[fI=+6E~*R2;KLR.8<<-a(cJ9K=R:gBRF.F(6DXQ~dOJT7NEJK?0+=W]gE[cY=0dI.4*+)d3IS:2AOSR<*_5M+.+f2)ea' +
    '0Y*<P+(XJ+](TK3Hg+<=FFGcQV4fAaOb`65(Q.=e(f1(LUQN6*1.EQ-_D/Z7ZVE@bL3<~Zb-`Y9Q^IgNWe6B2g1;~V-F@89HW_e5WLTKUJG/J@M~' +
    'dSKd4B?,aW;B-d`7DV2_X)O,/U`UdW/`MJ23O^Y;R1?8de++LS)O/+3Ea7I16K~Pe?;fN^<>g-:@,^5(^EEV45RCQ/S^V[MR/TER8C_4*>:S[(:K' +
    '*W4=c.T<4N`ecVaR=8cEE;*3+eS;M^?AK6)6cTdL3OdT3g2T[8-3OUNT[E8Q0[G=7Q)I@=R^B?O^663fa=*KI_Z:JG^IR~*_J/L>8fLZCR)934SG' +
    'c3;7*AE*ZF9B3@EVM)0fc78cR^:cYF`:A@0/[C5R:=FdE.Z~`^K9SZ30Z3QOHgK=Zc/c4KWE1F<,5KB~_/M<O?K-9g-U3SHOdIKdZP7dd=LYV=8K' +
    'AN)VN82NH?@`<Ic(6-2Hf<[<9.;Ua_18I+SX0UIAP3.S7ZE6b<UI[4Q`9e9(>Z]YAa4BIGN3*I./+5<?dB2==f6UJ<]d>8fD;d2Fa(e]NF^[_V~D' +
    '1@7YZOK/-ReA1KZQ8ZDF6~f[AORb.U2AS,;`IAQH(/LS*fHe/RE^[X8_M9)KfAb[C[a.@`eM<ND++eA`;5MB@2IIF?AK^`H(_aL^1?`d9@d/3*J[' +
    '~bHDc4<[Ye.6RdN^;JXgb_1:b9H+>SCZ*SA1Q<C9T@:.W1d]=TOP/gZ]U-1cZT2fB0@?2TLEHcAPM(Q,@,O789N6(?CfN8R.A=.[dbX[6=XE/^:S' +
    '7b/E3Ef?0IV4~MFC@;+1Pd1>QHGX)_;MEP85IO`CEW7@^c`?J0LPI-?8I+g~7b/*TL2Y?2~-9AJ1;Fd<^LJY?0*LRb]R,~O??0LIH+0>7=>IAZ?9' +
    'SRVV7A+GPd06cR18[CbIdFg2U>_O@WPg,X*Jd?1-JBV2=IEPJgB[50)_b@~F,-N[5>6^6O.:CLFCP^D`5J*Sc*b@IIMBN`1VcV>;*E,>D_?HZ17Q' +
    'D+DP1cXB5~:?CDIe/NY6D;<[PS:JZ88b,`6<]S=`LZVH9_<11b1V9U4S9e:H31edN68B+JVAL34I?(.gE]85A,G(`CVZ3/5KQ*<LA5725(MGANPe' +
    'O1>*8Ie0aBO6d9_4UfTL^3T7c6Z7YH`I2S0=a^Q2I^W.(KS9FZaAX_^~M[BR.VN^9MBgX7Z~CM7V=^R6U;U.PQP,eGR(8J2<UfO+Hd)8~YD7.e/P' +
    '5e=dSK+2c1`I-?I_GP:7R/Uc9e,GS+N;f7K1<7Ef.*E38HPOXRA@2GN@0-gMSd0LV`E*6@HK>dd36.ATD8A+6Ufc(/F85S7aAI`f(6=<-Z^e)H2H' +
    'BdIV+-LSBD`BK<?0;R=7=b/@^H;(>0.J)O<F/)U9.g.=H@(_5cJ2g~A/LN>(]`<6<^GF043P_d?[cPP0NOW1Ka:T`3E/~V/e^44SG>E2P.WA/e4~' +
    'PX_[0[RA^3=;SLN5WgD9*HM3(0:aR+41ZXO?fWG3/BGeE;NWff38>_IXIBc`G_)E7.0B^_P,4YZX0c+]S~TDLX79/.5~_:)J[BW85;Lcc,*(Jg7*' +
    'WIdX*=Kb3I@1OB5LBZ>873YeNP)fcWUd+?+F1Qd.fBf[J;<LD;/3?/PC<9U/6-L<eaL>;V.Z7V)2[Z2f;:HOF5M~c1G=<]FHRA2>79GRWBYfA4W)' +
    'V407007+CGSZM+X;Se(>`e*PN2QSb94CFU1QEX.R^~K=E7)3~X@:<NCXW?V+7G~~:b8L8LSAP;SB,,096TSeJ`6IBS^QH0,*gVRbgD]=efa,T[eM' +
    'D`Se+cS=RBK4<?PMX,X1.*P.GUYD^9_4aO5FKA7,>*(^RRWO6Mc~~TGZ5Y0`_;d_Tb.-GYE;Je,]0ee]*F)BVe>LQb).?T_dXPOIX3~AW@Q]g/60' +
    '2HbQ>^DgcJCF=(~/=T=0TJfY(A(/MN9Xb=;1Tb,aKP6a,1(4G_T0UFfbXCM4)1d(+Y/?O;e7^/B/<G+1dTX^ZQ=_0Ec~*RAKLI6BKaMN2S1:/G^e' +
    ']K.BfLY?G^UKMI9Mf5+YP.6_g/*+BYHR>?3^E~=@9(I2L7WZOFMg)dfUV?(2S1a9)]_QBS1@9BWNUd+/*?U5.AG6?eFfAc~TTWHA?``(8:@Xcg^5' +
    '9IcB?UG/:?-+3S6MTOS@SU5E/SCZaN^I?gf-QYW7D*+)(_U[~@W/e~KWD_^H*MZ^E+I3O8-]9HGZIGAWIFG9;KL9cO:4RB<EN(-9P:9_IeOeaeY(' +
    'DHb>*DK:LC`RFc3PD+S=GJA0YPE`30~>YA[)?D.@`d^dC]ZSSa;6C<S;]=~R;.]WFPWC4/KT.D3>9P,]_gRHL8M9d.WT2@@M3=PJV/TP]SE8N1Q*' +
    '0JEgRaU<Q~d9d?-EW3H`ZW47=Pg,E5EG~_V>-BBEV_>PdC-75;TLb]e^U=>;~Eg-_<f_Q)0^M9H8TXF@Z:SSQG3-N*7V^b`:ZD`cPeC-[?OT9_6N' +
    'Xg;MfI?K8fAc8=Z+OT^[B0d`+WQ^^JKE31:S+>]C)A+d50_f3b]-Wa7L=)>*16d.M7a,+B/*44>;O`EaD~d;>[C19D9HaXUGc8@NNC?B=[9~cJ4(' +
    '/_3~N*^fYdH9ST7O:g(1;8Z0ad>?J:Aa@G`W6).5S7,H71>9I2a]1V^4W;@OK;N)-gAEg.?23Y4U]HC5eG.`A/)/fDUG`3V0fY4N+M7~M;3g756b' +
    '1-;>GJL>]K-A>T0MOBIK.aACe?aN.:_g8I`J~*N2dY((A-3_?_]7_,(g``DCHA-ZIW4??~*B(GH9^2?3/~9~:X/08F4M1KWU>[G7<C+QJ`J]1eXI' +
    'NZ.Q=I9,A]JR:E;,_>E]aAa@YRQBO1a?QEFG8Q~>8+`)N8V*~V=KAU-aXQSK:VaHF=0J:.UKU@<W1)e=?@AZQGLH.W)16[UT]g9K34`I17L^~Qce' +
    'E[L3,J11aEU3U[DY-a@-.*1]O],9(JF.D[9+ZN?KKP)/*f(c54>JA-5b2/=8*2~Ca6J[/f`c^Y@PMS6@d?J`aZF>FTY-[77G/-),5PVN~dXOXOEZ' +
    '2=dY4~R(W]=CM`5~8C;428ORA@g8.?Q24^-++~H70H.K+=CN[G>ALKg8Q;.OBG3TY,4>;PG.A),JbIUB@KH7+`VA<D1K])afMC+3SWB-=EX,I0X@' +
    'A6AX54bgH<Q-M_]76V-97IF22F7+Z87E`[?BL=JHb_]V[):GaNdX~^K(SbC(Rdd;-NNI-H>gC5c*@YCf@@7aS._5LW_CFC/cZc*E5@MD[M/CJ0?V' +
    '-GE4EM]Q5/]*:?@U.a9f^RR60;^5;_^IUQDN(TRT]eaFK/TOfD:BDD?BDJCMD]X]EA]*;Z]+SS]-[a0`LA6`4@,F7D:IO8[HUc;B1]@/b4~e5KL~' +
    'f15Ta<e)9X=2M^a~a(X[~8a@AA*0Y3c<4:.?0E01LbT/.LYdd02f4:`B:_RO:NU9g8GKM4^M`WA8AD0~Z`,-81:c1=>AZ[6:2EUdX5~HddO^LB[X' +
    'T5P^C)[~S_6]`dNNMgS4?JcTWgf;[gQO5;_R+*YZ.PC*]Y2ZRXgDA-`+<B>12e^539>QgF)MZL^?)b1<C=4(LSF;L5RY37Oa;/PVX?<H1d5~gDW2' +
    'N;>YG]5I1JQ.VeK0646R?C;2[G:~BDgEH<Cd19>PD-]IIeOZD_>Dd+;<Ag3[[(,]4<C<E>W+/gad)ET`2AIb=)9)=^9*YaK=9P;+6SPSbfGYOSKE' +
    'ZH9e5S6P_)3E-Qb<AAf@*fdeI*7BUF+4GDK?[6)JU<?(B:DW:e.*7HM16]gAEJWLS9_>Ab[F:,Xd:AKaOUI(TBHLd:>?@?b7`*UHN_PH3ZA=M*ga' +
    'WWH>2`EN0_c1]d@fS)XMQW4]~;e,aU_/=N/5.3W2?`?Wa3a`B]3*840=HP9HNK3N>MVP+H]L@@Rc*<^?`gda]*2=]3*:4ZMc<MYUVJQ_.b~0?;>:' +
    '[JcNSM-*f9cFZP3SZ>d)F_4O@G8^NeOSJX`YF7C5.@:,NFbU>Pe6]g1dV4bH7UIC07~2@C(Ua[8b,/,0QE->8J:U0PD47[B640*(,G~`Wd*9U7+R' +
    '+eLFLU<_=U6~XYaMeg(F~^[H_2W0I6X-3V*DKL[(/cI~-VR7-PbDW*Q-^2feZA_8G.=V[DL4<0a*>/b?8Z8N?g*]TBDOWE75=R^)X~Ld~1JV<e;[' +
    '.ZPI./S5?_+b`3NC;GDJ33~JS3,U.gFQ8b0Vb<Z/.Vg`8S`/LF`HJ=g5;H-)(ZJ@HA,+C3~FAA<0,a=YU7XJ>KTKB^HTXO-/M4N<TVV=Ddb(.;1d' +
    'a+BYLRCHG*:O]<*=;TR:LPO.GRVUOb3D+3I54~AHG132@Wb`Vf1E9QBK^e*(3/0>+J:W3OB3~0>P+)MR;8+.R.,Q@L)_M3-5/])[eN7Te_f^bXg7' +
    'M`).>-E+a@e^[>EM1Tf2Ng^K;*S`eE9A7)W5W2^THL4BL+eC+).DQ->_F6C3/gGDD7Y/.`_T+W6Ka583gd819DUU,B7V`WAF(fT`[+UFdL>-UNUW' +
    'a/U>MACE^_,D/=~S1C;-E8+NVW~SWcDdZXg?M4A9dO+4/1)HbKHESP,52;T*,S`Q^HWY_-NA0/VKI=Nf6N<c[;6):J2:0,J[PDO?><MB?:DTB_c+' +
    '2+V956HK]=9bW*^fVV1D*I0XLGZ:Se~OGDe<Q?N)NcF~fLdT6-^.7-~`9)38bFRBD*]:^f`,<EOPRa+`?f@9NNR@])5R64>/-9,V)=[QYgRZ*BE:' +
    '~3E=7I=ATWEc~2cQ(.-B9W(KOgD.<9M+XVQa`=@JMC^N_EK,XdDTBL73*^IWTE3)b@_1O3+:C@R8BE>>2(S*FW;4Y*S]Ud0,8:>eg;.fV=U^SO=4' +
    'GO_?eCAY]1,bS6WEOZ==d;C_UYQ/]]JZ0I+~KD_L8OC9=UDEL^9+/@J8X3LcJBIV;H*D/c2-`bB,),0bV=+=;FG2L2DOgfcIRd19)c7fN)FYJHNE' +
    'L_,IM5Q?2f?H.E?@;2<OKE7+5bcID@d5XGU<?JN[c`5.O8.)~:M,.BCN[/,HMB>d`dBZG~E.e1B?5aAJH@+@)?)_8Z:=KD>VbTJ-CH74*H;A6.2a' +
    '/L(<~fB*+d~)Db9W=gU([;HAVW<e3@RRR.P1@IHYS=;60AEc[7]JYFI5XbM9JZc//?DGUf]=CZV4]ZZ<>=OV.`<9=Z[Tf]<M.UTI:-bP-S>K9FO>' +
    '`aZV.Df1?RFN3LR9(3:eI32:9EY;*4^D9dGD6-J:7ZEf5>31QBXR<K+4P..:9/8>?ZX;9>AFW;d3UK5D3)+eIXVBN(Pc)~00X8~>24DF@J2`F6S+' +
    '6)EY>4W~)9*;MIAg5B)E)Pa47B4K6+>@>`6c.[FO_R4c^,c:A@T5_V8J[c+*>d6Ma~.CD~>eL87U1+~0<`5<U3_fSIbWL1NG7P-gMb([KK0c4eTI' +
    '^7THNT<3>7cf3_UWV(.+-A[0`d((=WEA*Z-W61fP.J@Pd2CC7+:QTN@/BFX,Q774Qf*:8L6;Ob`?<7@S4N.^*cKQ<4W[OSD3-aBJ*88Y^Q?<fV;P' +
    'V?4MP[3C_9fB.Y5.8QQP615(R>BHJE~YD4g.51J~?CGQ9Z?eCV6QG3X`F/:/-Q]T3HCSb_[E</B88CKH~CTC7Jb_);3E/=?;H;S]KAgQLffFB`1g' +
    'A?WB]A3T4].OMc=^DV1@,E+7:/c~P+,YZ;2L;~g7..fJR0_FXb-@;2*RG:e)Z[:9>T0[e8=.d4R)VO`e8XTRA@=^Bg)J1,R_N/+^IWQ:E7HI3D+R' +
    'Jf:T,B/bMgeNQb1@a6dLGe(aeMXXVNZRU@^CP0fNV`GF~L>0+Z+M_K8/S`d1B-3Eefg20R/M*[>RJ+=CX<+f].PW>aGZ3Y2a9cT<.?*c<VE*3HT[' +
    '>a<O71Z5-c+G-MSQZac3d;IJc~fBJ)E.(B50^9=b-3-FJ.g4(e-;S~e>8E@`fC1eCHXYYPcC5RFHcFGEW.,A(O^-~3HL(5TLX8JPK<Q;b2:P1K:=' +
    '?*903.@FD(T.b~XcHLY2KF`B*If^BD_G/9:aaP,)eFV;8PbYCe~fVI`V<Y:9LJL<ITg~Sa`P+9L1UD/BJJZ7Mc3)D;J/(~-VAe)]KT@;Zg79g**-' +
    '089a2(JN-S*NOP7[.FbbcVE/]HDA0SR5fcPPZ7NNKgII<;.O-:)YZCFcU~P0a*K8BJ4)<FHM6*(_:_c46>VJ].Y+NH~EE9X,SQG.;8P.<H,f;R>2' +
    '[fa,PDZ7ceJ7FUH/3aC8U*JfHMNW6[HA^@VMc5~CHQ,c(@SGaI,@`)*6P[4W:^H652]G]GAN@Z;e`P_8Z;UL?_TS``e?,BU_`3+bKR*^6>T^LeVe' +
    'R7I0G?Q[=_7+C9YL];9C3200+94@,7/87]D-])X*ZK(0V3UUO[XWPJY_A9]>(Z`,K/(,^8==?:]0MUANNWD_]M[Lc.?<Z~=0XP4ge1=OH]c1:ZFI' +
    '+^M._LD3;EEEfH_-[].c->7bFbN74B?;YD.PDg)Z5?aQ+g[-X_?9eJ8CTg-<BBL/I.][+;f7dWDF>SdV:-:E/>YQ5+bfT-g](`KL^9eS-)*WUOfO' +
    'TW79MOV74*IK~*H~,K@Wc[;*?>a9ZQf~_~FUTV[6FC*75Y4=?B-~bP(U1JY-PZg.BdVP[~O7RSg`M96]_1_LdUK6aG.e4bbg?(H2_EJ-_F9L9O2P' +
    '5NMPO^4S3>`40=P?<VG<ONAS5g/)[8a-J1A5DSJ>3/29AL<`ESg:W6d.f?7*]HUSbG4EVF0SG2LSLDL01a32-Uc8EOHDf^e;B1<2J0c=ff=@3IH5' +
    '^,d,2(V<=FAO96BY=`M[R9a?9f49@I*/b,(S3X*Sc:a`X_+H6=1aFA,T6=T^-c;PHTT?SaPBAa`bCUfZ)(CCKf-)EDB?RND;O~Tc@6[cC.AXVXQX' +
    'JCW9_H`3*@3AIJ(UF4LD>K/E:RX5g]VVL+XBcW1gD~:2bF,KPfPc+K7MX[McGdR)@Ke+TVaN~_<~BX9,Ob5:e6/TB]IGfPPB;0a3:*D,NK)^d~7(' +
    'VE>;OU0M0LdE4daTWAgXM@1~JYC5<5+.e@1~G:HRc6W7Wbg>RcUAT7:F-^EK3_H3M7LI[8JN8?JT~J=0]TdNG2R*C34.bQ=LNFDCNf<1cbTUI694' +
    '`eN_WI)3-I*/B7F4CDIC]fOUXbU~g0A<;`AH68C)X]J5HA1;ca_BL?;DA_@e=R/V~M;GBH;M`P5=9-80I-1IA+Y+KG(AAYT*4a^,~WP7W2(ICfY)' +
    '6W~5,3GTa)<)D1V_P~V9)CMNX)U68gT?F-4GcY27cO@B^1E_0J5[e6WPNWU2G2IRTCG`2,d5?A0<5O:ROcb.K;-J1ZEFa~C336@HPG^e?IYB+_M8' +
    'X/;;HUdN`(6bZg22_R.QVY>ZXSSXS(N,cCdBD)d>[;NM>N>G/O<LKFC2~-[Z)YS7D8)2FBGD9fYg(Tf^FNO*RSfE)RY+8)NC3:ARL+F>(ZGRT/ee' +
    '.~`8=2RM4OZHfGA/8YHE)09]@eb`0/,dX2]B[dTC;NMbKRK5^ORC;2[H)PH5cf9MAV8:([N[?5aGY:7B=S]AdgU7O+?,>=SH@AF~SNTN(YcU78AG' +
    '`c~>;aGH(1R]=F_*(+;~+Z760BEC8@.*OOL<?HE(YUY6)*f12F_E)3/MM0K~29D=E6B7*YOcCJGTY2)1~I1;@9B-acO0M(VV?gU(7I><VS@@[J4]' +
    'c9YcL*6BE(]PR@G=/8+,DY>?M8cCdPDDWM.Zb,6O^WFe_;J611J)+=PO~fP+3_^b;9bI2TB^D..7LfX,094B=<UR^BDY5@Q>W[7D;VS6MMCa@`:+' +
    '5GR99eL(D;?<D]eK72/?FN9MR*6E@F_<9)9(BBb=A*KVKT[Ed_gD=R2fbJ<7N/<W,g[84?IHBN6(ebRZ_4XFc)BF?CXA]MS^7[_>XY?X;7)Y.+)*' +
    '>3bAXI(ENLf6/10`RD8D[V180`cDX@VE70U7<)5H[E`[T,b2_<VT0G~dBd0:a~;CbM)J1:03>D<3+]VJUUDdfg`Kf@@UGd`(Yae8AB_KdM1^^W?H' +
    'eA479E<1,/7:)aF*+d2/dN-K,3@75M).K3d[cJ6.a(*KS=`KPW`*W]3_24@24(*a4GCQB0(70d^=R>f/>E]]K~-Te(Q=A4V<BU-D[(01;V]8~9TO' +
    '/~]OeGZ]C:*4CQ82S76C<<Bc-Ld8_K7G)KODK+W4DQ`,4`6Q4KP/A*][F+b,PLL/S5T[?^<UdW9Z*ETQJA71~5X8.b^-9g,IfaB<.(IQ(I^FFc-?' +
    ':S_3:ScA5e;5b/HH0_b*E)d/T`<Ff4SN0PH6a^9>P>OUK0g~;*;[03HJ:1_3@e~c6R*G-:X;:Ae7F93@:@,285)E0<f4S**EO;)]da*V@K[Q5,<)' +
    '9_2Ya*E>2cD8*I]0/798.aM)0><KV4DEdBE0A6-+cca,8aVI6Y+7E:Y]bXJAWcEg~_*NE3K8K1:=,=8R6dCaGXFB42LID]*]8ESa1952FB5g5~U?' +
    'RY/cBGb*T/3.+c@:=e/e7JZ79U)e>M4V^P<*E_WNH3c(We]MPA@e@?K1WS@gDP58~NRc]g/]YV)^C^)a~<ONRLa(g1(X1]2/OAJe*~R65McScI.O' +
    'H?JC~<W^6e(.QXb8WYCT8C=C6ab3GVU3*@RXWU]R@~?~BN@7>K4AP]W.A22,(/AfUEeQ8/D`b[R-Q:aT`X,8//XG-6O9b.P>`EW1G]*(9a/9R7,G' +
    '=L:g)2)3:AOF2@^0_D2~dUQ[K*=(`02>c,V9P)D?0^QdC9OcH>XbL>Cge_>gW~I=7gGf*VO9H8:AV^6TDS.EGJ^JSCGCFEd4dK,C/:W5G3f~?6YW' +
    'ceJ`]YPS7*SRNP.~A:TUA8?>^9D-G_74[VBRb;Ac.T:_BbcUUf3SM7])6d@b;cbDQXQTDbRZ^(0~UZbN*`VNC)W7-dDF?*LJMcMJ+;=--I3]K7f+' +
    'KO[7e]7:QfDF~MdC>E61Pe`@Y5L@+]6RIZ=7R@c<Zb)DgN]Q`g2)HN*X8,`/a/-f8NT<A3MQ?4:d6Dg_g/*5<C`+@1]LFgPeH`JKIE8,[84VDa4:' +
    '^Kb@BI*K=^_,b=I+(GJL7.@~)CSa31Af,Q8JNOd+/HX*6N3g4/5d0*TT:9IEZ@DQ_D=R(MB^;:(08c]GRT/^O;=)7P6-U4P,Q^AZTWc9U*>K.cc3' +
    ';_2_gBa-+7:Z.g(EP:DXKL3f[IeM]9:@KafLfK)a_0-eXZZ[89Y/e]ATBX?GU?L+^+..I)M;dLaEBgI*^E[,RM5EUQ>FLY.b~JV],@1PPK:_aH4:' +
    '(J5Q4R(bTGVT[LD.[7T)aLLY)+a3H]O*fA.8Bc?^80F6*TY7KT8PM+3HP9G8?)d[fLRG:]5WY2Q=9gR3_?P[EOaD;4aMG/H/J,6Cg^6LbAI~g[2I' +
    'dMeIA+FD(QfJ+OI4N,ZN9URNPIZC8MPRQ82fZRA0a[6dB.F//@^-S8J86JC?]<3<CCd1C31HaKNF+(H9?@G@Td<?U`J7Z@/7a-GYOS4@B:[SP[>]' +
    'OE@N`45f>1T(I)aPH_34L-ZcBcOUA(DOH:M+_fObP6.G@<F3HY4/5L-6b^UO7B7+CTDc_50IgD)3@;@3DT]0J_baaX7K^C-gV>8*J>5geS=5L9A/' +
    'aP^)[L>I,~_MgXHX=SN9g[@7TID?ZVDP`1>.[VR/ac83Paa@:/0ADH^Z4[IRZeaVUEXO>UTK=cO^K]MeZ/=EU~_V(T+0]K+Qc5^c^0H*3[ZT0gH=' +
    'E/=BQ4O.Sd*LMb6LSK@2eVSM3_0;HB7-EgPF=a5NE[JA7/=_L,C_:9fSeUM[FdFCM~+A>,ZX)/U_SINWQEI7X^c,6/@I_P@(1+(V;2GNe=>QV9/T' +
    'V/c/Z]0)IDP=HDUDaN^8;W_F_,,ZC+Z*M[d<DKbR)*F418^AZJ8-NW;*K7EM+0X>*~T.9fW.a@7*LT53^X@*VC+Z/-]W@R>0<SK_3;Z.<N(BfW*U' +
    'b,Nf,8=@Q3f`K+0(EN?YV3HQ2c@[QB?^<.c~>c8_(O+~OfV<0bU[07H>.CJ^8D=GKc-Q98Q[>8PHWK<.;W>[Te9P0:6MdAPX@d*_-50D.=fCc)]3' +
    ';I[L`=.;U9JSDUG.6CF<g^+4N<N:cg[<4Fe/A2[7NVe*CL7B/AF.S.+;.~)FF_Fg/AHYAR2dX:4Ab8J?~2QBCbW*a>[5Z`K23[FY:dI<gf`S_0^Q' +
    '[Kf?SQ6GQTNBc3BK2_[*<+O@bB_MPX4XMD~U^`4Lf4b((]DHU^UPJ_C4*(^)*Z/*<1;D=B[2HIPQC5QCaLTb4+78bXR(?GW<(cX0KXBAD<;(EKMg' +
    '^M4`:C~b8?):7GfNb<2*;a_CUUc:;M1BM6.DP(1b1da)fOW5C/XgEcb*]5U@Z5CDW~H.gHKcNKJA15.B18LYEW[J@KH=Y1>YQ(SA01O~=<G4V269' +
    'PY6b.J3[,:=B(Y-IRLR^BF:;~NZeJV)`002Me~MOB_?AKN~e`-FE/VaZ:JADb/dU(OCdJ7OL=95YW(NCL6M.HE>IId*]XdN*NPZ*cDF:`b9*CD6U' +
    '445:_?R><PF[Db(5</P>S0Y+0GQYM8XZ4(0=2`H1ZV)G+3V:BfD@<QBF7@R63;Q65E)6Qd4ZIcc:CM[2aCc4ZU.CVB0<a_LBO8Q2KE2Gb`/ZdF~B' +
    '1f>O5,TN]cRJP:<E2BePZB/)GD?/b@+<.W9AX>?V/ZF5_WW3S[caJ@H=NKE?~X_.^c=UH,g93H(ZI=0Q_OG43V9)SL4*+./)6V.HSB;AGLVOJ)1H' +
    'J4X(bN/J`@_Pg`_Kgee4Xb1<38+[D0A_^Q(E.gc?fI/VG3gK`PIVg`~6=1A+7TP(G~`.27L@@Cb+;:3;:7~6HA.BPA35c@AGGOCH21YD,KPgXNf:' +
    'U?NEEfS_3@==+JBU7RSQ6>N><N=Q2(@fN1gbVMNLegY=M>+625ICGOT,;f]CgTI0WFd^Fd2U@]P8[G<I/d;4-S/7R-7Ac;<8/=UB@D`EFDI]W5<-' +
    'QBW~>2YdBKGF/+F*H(K,;5^0+>dDUKaBDEda381MR[P?SQ72GG`IVBF9>aNeWg.b]g~90,.3/*Qe6:JO(EXWABT-Y~g+dT(P]@H+.GM(F~T^1BUA' +
    'VX-=<YS(X+^K8-_~=4JFN~f@_;H:Vb_GE^/O6B:3:@SO`>CY~cOeT1GWeRE>f??RXD7ON(EJ.Q9T;L27DU-RJHINW9TQVI5F=+:e?7/0G8:b7MRU' +
    'c^df=P=2LUfJbL.b7R]F0-e<H(3L]RNf^_9F)Q<[FH^^(6<@`7RACOc.@,DE^YO;9c9NM_P_0UY1HS.C-71aYTL[2WPe*>J6XI*?d4IBMcH;@/^7' +
    '-PC:IXc^76@>5`Q=L*IU-aJ3Q>P~J.VX_WD=QW2BG47Z`::)GeOP3[W;T*XH8@.O^E~aab,RBOSZ7:5H])f~<[2@AR8P2TU-6<ac12>;ZLMgAIRW' +
    'c6]6YYaCTAc^S:GND~+1XQ51>H2IE5Z8*g`KcP;Be+SEYJL>_`/g?6DS-IC27eUA_R<D)CN_~<V8-~+7JaID-Nb9P.W^B0X7(7`SQFCe6(]YOOJ0' +
    'eU7H9fI5N`-TB8O.c,0FR>_]4]?gTH:_;=X~b8W>XZIc~bC,6Mb_S>a.RHTR>O`<XP=+e6JL>Cd:QQ;U-ZPHG,/X^C]*I4KD`BLV[XT9N</e+~@V' +
    'IIHg;Z4^Uc(-6/_62=]H>PLSYgQ:SUa<b/dF.2VBD+K)JVO[e~R~75J~BU[DQUWF/:fSRN6Q6UF0U~^RYK*0VJC1Z3TY*=KaIMWYPV3HOc>)/Y)6' +
    'P27RT?DX3*EP7ZaDLeNWF/<ONT,O(<Y2VZ1JFd=KXIY0C7<HRZb(U/*+>_9Rdaac+J9)E)B2DN`C@3FO-1SAU4<;fZ]TSg:9?>.*(8868E1RE8X_' +
    '61<76`IAEL4`_CC2:c0=4+>G2WIfJ*0IZSTbBUW5T0[9^b~-e(I5dNMYQefAe7);T<<VcX2K~8C6N:V9RI1BZ/T>EfIa]4P8Y0,]0TP;I;SBS~AO' +
    'a6YZFf^6VFg/)6JH1~bGdY(/]9*>8?]P/9DbN?HU?~?bPZXd:*E?>W;(6D,YOf5K(RcT07?F[Nc_>7LSTcegF=)S)CTGd_9,3/K?9/7-8A[(4d-R' +
    '(.=Q?5GWL14cfba7Lb?gLU+O)`1,eZD~(YMe=(V6G=R+H~79[LVI7?H7_K4@UM3g9[]MT^-2Kg*9JTFCEe?`DUAIU_>^_8Z[cL?<-V:7M8TM_>b4' +
    'c:IWa~,GT@1(2AD]/3Sbb8MgL=.K,TU@01JSc[M*YZ<]UFM8d/J+DL8KBD,aFPRF0O;O98B8MG-~.;(4aMS^[?Gd`EU13NP:X`:NEICNBfdfg4~3' +
    '<.CFUHN`G@cgcb((BcBBZ*:<LIT0>d(;7JU)eD=;O99E,e_FL-D?(c.-=9=:R]3TE)]O~K93/:5WZC`KROR(_+?J~Le/ERA5N@1;DM0.]_<)]:)U' +
    'AG0:TFJQ^3M-EHRM[0b84C`EcSF@*c]P,9~6Ba@WATNO?P**TFb.2a5H~B~:S+U]E>M-SSE5*?,Z7_+QBVD/>dP<Z:cc:(G:9;G@*P]E<4*d(`T=' +
    '44MI20RJQ:XA*@G>P)W-]U[FJ`~3/)F3)fdg0V;PFA+_`fT)E7LBbN4DQNP1;`G5_ed.N?G:GCDa?MWM)?3Me:ZG=ed~,F+=GT)WHUJ_=bg(X8;@' +
    '`+~5MR/YD-gdL)7c=:g_gY]E=JAG3WHSJaAMgOd;OcHO)/R_<cCGX+),-:D4_-J0CF+^(CbQY30ZINGMZMe21d.H@g<B<A,M`6SfO^+DN[VI.dLS' +
    '48U:2H_3S1aAO230~g:U3QaaA10Wb:+40=6:[9Z;**RAP1e6^E9d8?V0bW?L0C5ZUA:EBSfLP@2A>VRdRC(J(<0+K5]~_N*(7=?I2U>;*HX8Z9f~' +
    'C`WKg7,a4H`G(,W~,96)UM:`f7K2,Ge2TAWRTbRV63BQN/b`0NO0^BXMQJP3cT/Mcc,O9b@b-a3;1L;2YS-;)AD,XRYZTJgbe1(=/b_BWb?d)QKY' +
    '[9]4_0IR<_(8B-G1/8fge~@0)MBDg/9?+<@8H[-/);<84.@@bGAI~8Ce:-J60LWeM>[TZb)a@,2(KH?b+LM+8:Q.D-OGK[()K:WV0fG<U6L(IR<F' +
    'b?,f9db*UWKL)dPJKQ?KHLN?R2R-N_V6@2)eJ:XOgC5@02`7AeJT>-XfeVbK+Tb79;HGcF4+*)CK/;XN:4(5d-V`@GAFK0)?a4)[aM77^*-PO9Od' +
    'RHLG+SMfXV29X7NBdX@b,IV:6?Y[4EFUIYU1(63>GGUIOR6]KLIK31=L=3+18HP9+9f`+c88AYYBcI_g(5`[R8UO:CCVF[U?3K;)71<:V,Fa0<CB' +
    '4SQNS]DR8`Q=B>;7*S7B-2MB(QI_bUMVBR@1Pd`eb@::FVW7G(`bd_^)*Hg*GN14*5H45087<BPcZ4*[LRAV.[fZK`PVf?/58eUC=EOV0:5O^<Yc' +
    ',^,(^AgZX~W0:6?0LY08*82*bFZ).`A4JXPGHd@YB]YPJQ5:A*^cA1,2P.3MFfb0K1.f)>Jd]W-JPQ.1B~N`c5=eaE0>_M?+d@L:O^`L+;X/LVHN' +
    ';~7V5O9g[<bS19=Q;+1O81DZY;TdUV5[O>gKRCVR,+dR`3gfDBI(WHc07.-CNK5B5Y1],CV)W6Sd4^8dE<A3f::C](~+1^cHDaM=QB?E+^59B0+(' +
    '_4]5~@@SLE8JURePc<)IdL9D`6>K.]VSO>aDJ)S8Z]0+FHJ+*;R+M),d:ce6I+H]6Sg-+BV,S)5)>=>6F]_451@dYWL4bURHdM)^U>S)b5[VOG2~' +
    ':9cc,cY`]Xb-9*00S*=+=5f82P>2=LI9(^<OYc+M`I3If.ZOD>LL8f2F`:^HT8C/?1Q`13CI.ReLgC?P./b/ccg@cgScV^0T)3H~YcT90?.f3RW3' +
    'RGHT;f91LSS6(KCN8_[BT9`D>66>UHE7CR3ZJL89[g[[L.WP6D,^OZ,~~*,R[/:HY80=AID]d3N[6WSNREXET9G692:224GfW-~N92>Ca_BUcECF' +
    ']I?K2:aWVeg6egFAD17)/@~6:4XO`1F)6;,DUM*CR<^BF:dg3T*?>-T^2VRKU:V+A1b-_DXFD1EX6CXJ[YO`Y*:O/X?EN?WEU2b[/;GS<c`4@.~S' +
    'bP35eRf))/S2EPIJ.fcd-=6C::07Z:eGPI57B~7Gd:@,X86>50.5>F-_>HC:]PPTC0CT:3[)cWU]Z5_8O^DYeBQ-ZYg/G>JO@P[1g;>N2U:>ZeNZ' +
    '/T)43L-<4bE6_>IEeV5bKC0Te*-R_JYfC;QNLY^R`E;)X~-0]P]R=*@)I^48SQR8F;L@PdF-cPe+H:Y/*_GaI4~W)YYCKU[]Z3ggL))ad:>d:Le+' +
    'adZNPU~YMcQ7)L(5S5O-YURNOH7d,JW^6V@>gN[Q<009Z`0H?>6+f@G:BQ?5VDHO_=:,DD-f0IA~.<I;SMFb7bLX(B,CBCC0),TSd_,)`S~@B,0a' +
    '*VQ;L5XOKK=X6Z_,(*U7<D0U7;3bQU>OLATVQ<(W2EO6@XN+DA,U^Lf?`HdVMSTY^8Y7I1]U@X/3:aN@D8K+1~?FU?-Q6a]I9/OSE((8[4<2S_-N' +
    'e6DQKX[<I)DF??a+22]UT19(-Q?aV6d*~efK6FT`KT>?af]+H(5Ta2OfH~I`XOe*ga0,*C~_<8B-3P7.20=483aAIT<44Y*1NP^^XeOEG=0gRD6g' +
    '=~J~[XL/HUL;BaW3-1~YB:C,b-)7*[Ye)NaNLF_[B*V0E`2E0H]/8+6[X33Y75a]fF_^)EJ1N0?A(U;KLZ49K^19SEg*/*QAB9QFF<LRHbRXJWIR' +
    'M^I1*RQ)^B1PW:MO;]>^.SJEI<TE9Ke]:QJ3=DYMVJC/ZfX0[HJX`PDI.Z.95-.W*H1N+L7`3]1c,K,<UAUG@(^P4IWUOA;/O2XH/FHY68R.GAcS' +
    '7RN<^T)/UGT,8:GB-BC)FB:(+G[=6TRVVd6/`DF]OF6`Y<DU~HR,[0(-1M00O1fG~QW[Y/]VAEJ<MJ[~QA*HM7M0NW_6aY78M,d_DY?FJSV0-?f8' +
    '6Z+3IY9gZOJ7`5AV*U+4`?.NRGACCVgKb72~/19-1<IaL*2)1g0+QG=*64M[.eUMMT@GeA)76:^=?,?37MQ/Ba]O3]Ie_8WF4??Q>.;76)ZM2?LE' +
    'HXH@[:I,98Q9g:MgYSJO]Z7K]L^>7~,>QP,1]DHgLEE@QI.a>VXf-IS/L.f==3B6KdfRTSGA9M5O<CL45.[`61P^TCU[d99SegXfW:?F8E(3-;WG' +
    'EfYQ-2FYW<3;>]=.22fU`HfSWe1SAQEDD0.@UaHS?G-K`N8IEeCIP@(LR`cE`==,A3f*2P?]BAP*]/beHQ4>@),D[+fR[XGK,KI,KS=<8N@F0;B-' +
    'L,QOX~V^G7g6H1Y(DZP8B3ETLgV21~9Jd2MCA>/FJeWQF^BTESbaPE4g]/@c<PQd[K)/RO`b>@8R_Tc(K0cZ/BQ^;@Nf^PVG^GHF9W^O;LC9F1[+' +
    '_/2<X(?_VEGc=>/8c4;Z?,6WR8^VH)E4A7EADHA~C3Q,(/RaeVEgF2*C9)EQ4]]0L1F^0Q1XUL=_S[dR9P;5V=dW0QT~ZE3.AC9=.K>[F0c/-X[V' +
    'Qa?T6K2>M6D7)UHEB,X_aX[NW;^K,:4cA)(U=dCd<HTE;X;Td1/FP(A/[ANa<2aB?V)d`f0KWCN*L(]:+,WFVe633LD0e7M[A1I?O8Oa/R/d950a' +
    'B;-6eER-VbF,IS<CUQSY9ZYN-E8LA.>CS:>69?;`J:)[L[Z_(_^/geQKa6c1VCHH5RN~XKa~0Y5A[B]0TA=4:VW1S9BSIP*18c>0CG4^gOV6KVXb' +
    '5U<?=H+~bRI:g'
})
