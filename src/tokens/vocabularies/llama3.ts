/**
 * Written by `tsx bench/fit/fit.ts llama3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Llama 3 (llama3-tokenizer-js 1.2.0).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const llama3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'llama3',
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
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DGZ:fFb,5^~?ScA+KLg6f2b<J0P0Q~AG(DUVPXJ3c8+aNY[F];=U[gd[bZJ,/-VRaVJKg)H>gOg~>`M>L[FVf=<C?PI~-g8[KA+6W7KRb4,IY0,C' +
    'ONcZD>:1)^0?A;]XT<09V=6@df4+d3B194~c*d:0OHSAWP-`cT7Z]`(NSM0,*A0XBB)`PUgF.Y:4__dU`O]_<?-D-6O^;?cU?X0L=[82ffd./1A(' +
    '=<;dG.9OU/ONU2ACU5:WNC(_57H72cK4*W32`b4.PDU/R:f5A[^90RbR?-G._4ba?>Qc6~`Od9:G9@*Bgf22]M)Ec[HOIV:@bK`Ha-:6~TB7H0~^' +
    'aWO):T+)?:~?^_XdNKYbA[cb8A9G*?;QZgcXM(FQaB518Y0:O3.0-W-,~e@cg@`H,~dH?1YO`2C9e^^+[M_>(;[<2=E07=@B0Fd8Ib?CP<.5XFS=' +
    '<XW8_1*1]0T@MV<]~~5G1^7PN~@:<ENS`<aH*13^IMEDeHa<2b+?PZ@V*9_aX6WTg?U.1AcTg84>?-S5HG1V<:*>_66UK2J[JQJA0KP*U1_Zc05R' +
    'GK+]?7HCc^67cAZ52U+*g[TT9e=^(1SZdY;Pg=;Y62I/NDa23fcNKA7-e*MC6AbWNgbZ^`_U]/6M7Wf,3a@)Nb`A_Ig5>)cUK423C2*Mf;:4LAa^' +
    'CE_9:_F7dXKF8D^SULB-6Ffg.9aC-P[3~b69;+UC07~XE**S_:QYc(RC5f(^9(Tb~c]27edbIdWKLHc;T4ee6K^]Q(+FPb;YTM/>2e875OK66X~A' +
    'AMF?EUca2+:-Saa6ITU>-99175_[B<V]/0?_(AY,0;EQ7K4SQWN@3K-H],f,:WE+Nb805([-1e[H)VT]QVB(._[JBbQ1OdZU(@T7MNAg?d-:7.a(' +
    ':9cVTP:<`I.[J[RHfHWK4OXB^=GE34a`_/`ZEA((;_1`1^*3`ZRTSB9:=??_HYEc5@+Q~B_5TE^D]]OS8L>M>dJ`GR3J@8.?DffKc[G*(:6`D5YG' +
    'J<e9BB;Zf?1CR>G11K<IX4`,2DY<O[IZ_U=VG=S+We4IP;GUPU5M207[T+@+cA@g*Y3cJ-ggO1P]GcQAX>53b]N]Q~EY4G9,QRQE(8gBG^R[<_>A' +
    'b<>R5)6)<LQW9(3;d3)b*+Ca)DH.0V2Y~YI,->P0K(7[->/dG6^98,aASV1E^_eb5D]00:2VP~Z~XT]PMCU?]R<@W>EdWQJ).g8F96*RH[,_d2Tf' +
    'E_,RFbQ`KZ~D7V,?Y6CPJHW=4`L+UY>INfNWV-2:`d]QUC<a>:J(`(FH<52Fg_M)`[c81.aKM~)N0=7J+]aG.KVeUTGQ3TY9^F=Td?F=-c=P:1G-' +
    '+Ka8e6W*<Xa(7HU35GL-HYdZFLJCMD)<FP55@P_SCL.1.(RDNX6*ZAWX*W78~)EaEJ0(.I0R?G3RJM272^9H,a65WGW,3T,[:((dXeC;=2P2]-dF' +
    'I8A*78;Z(Kc-a<VTH3A7~aR.]bM.8THc=]L5=I30QX2N6.;b`2(63aN-.7TF>5PRB/HBXP3Vd,KV9U]??/c@F^;R+S0Q4;N,*9<3d7Ff901T_I2L' +
    '74P((_0`Vc.WG]]DaA149]L625YG~Q[PO;A.?:0+H;+XUCC8]g7NgfY0dCWbdTIeW48OF(@fS9PZQF0_[2P^DZdR2M8]f<~B4@*+Lc@S5>[(X53E' +
    'MGADAdJS4efZ?[Y,4`=5]O~-8+6Ob,B1Y+Ac^d@+Yd>L3I3I*LGJX^W]Cc[OE;cBZ@?cV>I*>O0F)P[^eUJ^6`I0*)*c9V4SGKQNUF]5D.Rb^TFd' +
    '3gEEcAJT]]3M0Le:4EYcEbTX5bP):f_bI-NE~JFd0G37URSff@PD/C0NA^b=P^3g^6I>)=@B@_B)`QKMDcb`5-KE]XY>R`_fba+^ag/NdF,I]ZVD' +
    '?4J63NfF:W,~,>+Id(9+11`LVOY^~_cdaEf2=Pc>H?1C>=7_T:*1.4[Q(R)TO?3fe(A/0^NY=(Y=1(g04?,NVOMZK-8Q39ceDEVCO79KbFN[b;.*' +
    '?4@DY0L[32*7f(.`gH*1B>1.IDH,Md+CHB@5E:M>I1B[b8S>(d5)cbBM_7M@N>(,]F<O[d[5>WeZY@9DdVM)12`P3QD3^>_aGI90PU@`+:PTS@(=' +
    '0_)KWBNW.TFI@f]bYH/]B+Q.,a>H]B^RDeMeEdF-9FZ[LAZeK_`gdZe:`W^cA<,ND:_~05(f]-5*c*B[MI>J:~C=_5L*<8,3.XP:PB*IU)6A*0eI' +
    '`fW1dPQ:VMbM+-(SWCcbO~VKIN8U+Y-?^=?P:](@=K2*.-MbRPVIcQX~90A.B:X]^Y:4f/D9J^Z48B-I2`7E],OS(Te_fO07g.>WOD2/`b(2?+-0' +
    '<9.OIdQ4O;<27K:<8SRL_3,*)NS6?.bCeR0VbJDd5XRfYSgG/.U__HMD)_:YP/LJ=<P.L*OHO3Z:7)GY+g*A1>GQ=;LKPMW^<@HB;5WEUEHJW_I7' +
    '*9Y98SQ6[6HV=~fS4/*W2bN,EZX=;AJg`b9@_<-)Q^Ta/.1MWUCb=2US=F4EZL1cd:[~.W8g5H,P^P0K541KB]Ye;~;<bXbQ_HWa.cB3-9/_7W@S' +
    '.RJ>X15I-^Sa.0gR>V;W2Q5Z>EG_,@B84Y>2=EdH<^RXRUTI7bJWbG_,/ET+Z>@H;^1W_JU6XCdfg:])W-eeBaSY=]Q6=CHZEN6Wf4e=,RYI@049' +
    'f+W2..+[gX@W6_3^EV+3->ID.KF@N8+`aPI<L@5d8B_YM-O=H~f4d9G8609>XL>[R/7ITGR_E`2QgJ3-(;9`_^LUSQD96aKICS-Q,HO1<~C*2,4S' +
    'Z;0KDUBMN_]JCK:c7W1VH0DFLAFfO;A;EC^RS5K09-7C~CBDQXQ)Vf?K6;S_Nc8aC;^?SOD4E0)~XbcNQGO_E-~LX[e;Nb(c-=M@HCWcfIR2W>C>' +
    '0<BO-4Z[74JI1VX2(E_.AW1d`:Z^*KIY8C,?db,AIba:46gR;OUZEAWB@X<Y(/Ce0`b`LOC0*^VEE[TcJR~+9d;]4FCa15<Jb.LBW=WE+gU8b1Z;' +
    'LM50cJHQ`==>5,_b,QDHLKNP2ceBAAVT?I_IPM38X+B)=,)<F<<2140I:BQPD+XdcO>@2f<6X-88E;S[86[P<dg7X4:P8aJ/K[L?TYHH`~/dIGV]' +
    '~~/NEb*[J>+@BY[@DX;F2+TOBbZZ5NM~T)7GWTbE9dX]3~MDAI`_SWL-)</C:PW5_Y7U~[3`Sf8=AQ725I.]-g_b4LSYcb?RMF2)dT*6^R9Fc<`L' +
    'c2-ZbJ3)ADbe2c06,K[ZNUI?7D;G=Q`U12;92[NCMY=S=X6AT+T8V8L<O6(][daD)]Ocb[(9d:?)g5G~gMB25J@NeAWHRH`R2.TC-:<LP:;~I]6G' +
    ')IZOf),=QWg:*LAEMaabC8MKH]CK?M]LScH[BcZR8b-A_@H`,-*QYP-3H]WJ:D_C=G8f3JU0M9R5[0DW4]*?O5[e;I:/3,7FYJ7c7]X]?;f8.Rg`' +
    '106X])D:?=_D]^0V,WXVeLX9V][LOL>1JG+@G4c7AGcS^^KD/B^~3JHdLBUMC,-19gb_4O9M>`gBG<XUaZ`C]HRT*_O:?*0Wcf+M0E=K<_SX:^=H' +
    'bAdcY/:S~Re(5]OPaL/<;B*<E`U.(;WG1EE=*NTEJY),?_CC<bb3O=W?6S-YHe7T<fD,;2IPe69NIB@ZT~LKMZ?POd6A54@6>B:C.?C9M5M[@72@' +
    '`B+7~K~Z~Q~H)~UMMP,)IY3(5e-^B_)Y(9cgB-O+M48ML^W1>9R2cIc+/,C9LQ+bF^)V91,3Vb?Cc1?CRUNUL1_*Z,bG_G:WQ2X9(_71dA.5TW,c' +
    'O(cAG5H7eEP;ZN;NR;[5PDZb~@Wa2J_IJY,Q09,c7`e?T]Vb`3J65E=<4WeU4^KaW-)(DNeZ~g0?_O?*C^~L4-2885_SK1V0<3PWQZbR9eZ>ZA(8' +
    '=P0U_])M51P7>9He1E<CM<0A]^>MK*a(:9V;3`f+6@H<cW9Wb1OID=aGKMa@86CYCMAK6,eF=]O@*OC`[Z`;~4Y34>>eIPY8.?NdMU0Z*,PHE(J;' +
    '*>=;]NWMT60`9~FDS6M6V1;f8+=S(O./]~RTJbF[X(BF7LL*YC*=GIC_4^dMg=[R4KA_Z^@gCg*6b<+c~_[d:1R-cY3)B0<d`[d,TSN94URE+DdN' +
    '(Q(/NL>3a2)<2`O8F1JdWC[W~]R^d(PIZD<E9Y-I/?Y0[(>)-[,GM[`BD2^g.E(E;_afT]:3BPF4D[0ZX,b2F6~JH=bMbX.YV1YA<YbI7?_;4E-g' +
    'cSaL9AQIc~G~RT,DfdM,+,KM=I_(]S`+<5ZGWWICM*T29XM/g<4CG,fQBgCOcM=Q7@d^Y))fe[d;1Rf2>A;JBX7K3Md1M8</A^6g>.5gC.e/cA,7' +
    'a-J?OZ1f4W@/HD3;_d85KgfMSU6A6R)B0.8H0F>`=KWH3=`R5J,O5T~(C[M92J^Z[N_ICY>N,:F*6fO>*2-PC*=3g0W0^)*]:TK+eOea@B,Z0=I@' +
    '?_GHeYE>FdgP>GUA4AF6<Z`P9@~:+@>C)PKDX/UVP-NW[WbFg.@?)^:9IA^Q>e.2MMd^H:6/W0<KO+2Q^7:8.A<S~,@NEAP+dS59=(W+=S`P)(f]' +
    'UI>@E,IZSDOIIb32H*+FO;3`HM*JVN,@3FI5MI49<A0V^K8aGZGLcQ=DF(-I5ccdB7UOcfJc,g=L+BC~g9.@bN=-2TPX/eN?G?I6E@+-@G.Z]T=G' +
    'g,KX*M^c4WM]^1._JRLHE]?3-8/VGJ>:,[SWOT,66F6</,J?H+XE*<(J31dQQOQ)IVH5S*Y8I4?TGXEfID<.I/f,I>=MRF@<W2^=JeB+f(NN>cYe' +
    'FCCOUgTGUK5RB*?:V[ZE`)JK[N*/42:1VIJa.;:_R-ONH><YdNWbRC.[RR+I/ZEQMADI5MY7,BF;11?W)=>~dS*6G+PA3=OcM;3FSQ.A[@*4R]Ra' +
    '~4VYDS>ac0.~(0c[B5_@c6V9Q^W.Y(L)]fM`>X;8JDFdK@^J*aX4LDJ>Q~/CS7:^)0;RH;G/J=<>OJ-10DW2H=*0+b?^]>Xa.RAP[c8P_HEUG+SG' +
    'ga]eEYHRIY+F>(?V;?F9E`F1gFV[aE`SfLRK?6CPbaWdH@[<FO[29W]Z=>O+6cagRVX9ZG=T>SHYD=dT_]W`.2.9cRbeYJfI0:]@FIaKD2,+?.40' +
    'V]C^~I,9BEf0I*=NXNSV*+L[DT~YdDYI`D:9:XJP26593dF]TFCUQR?~)eYgW0.AQT~XY.[//_-a?WT=E)I+4RMe>?C_:K5O;FOYVRH:Z=35M=Q(' +
    '=-4d[XQc7X7QK48fU<X3f.Gb*]1UbgN]bM4LX2cW+)ag,F~ccV)063d.<G>,MT*ZJYL@Wa-SHINc[M4[OL5ae;4+S3OQ,U~/bR1G+L^+P_@.c+X(' +
    'O+A1_QWCVdFOJL16?^IdZTWV6OCIDeJ*+FD3f-[ZIfbQNZcQg+L2e:bQD_OGE(U^@VcV`LK`.>-??W,77RV0[IBU^0RZBAW)EE_]gdED_YTBIcR_' +
    ':AVS`R<R,]Y?/deV6[^:*E*CIEVYJP8`:QN]D?_/e:S)+2FYQ6Q`G8F~(AOYKCe5^^UCF8XUWTaI;*5<M<A);:C6L1]P;/H[)XNadP;I4I3EGTOK' +
    'ZIKGNZ*Cg8:Y.)Vg8f0@_dNXY?IPHID59ONe~NR0:0OLLEW3XM6[Da<M1fcX,XL*3-cgEC@K)g/BedP/WX3`YWQM>0:(~aZ<aF2.B5GX],b5`/<+' +
    '6ZX@)X>XAE8gCS1),>CSgb3LY:AADX5~^aWT<(TOG3-KDO-7,.7.>/6R)IR)A3^KI]~*VH_V>ANbac,M;JJ~O[9~?Sc:+(]JCO.ZFNZ<]IA1OQ9d' +
    'F1O>TYW-E7+S*_*PFe+;5VZP;dD2D<(EO-b`JMe<,Af732XfF:e)H,?./0/=M@6GS8(~?K_*J52b[Jc.L88gM4=,_cCDEbENdg[-UU8:Y)0,_MJF' +
    '3QZA~VGCeQD]VK?<VMc*GLg~X?^1XSbV/N3+XPZ;>V2J=X*A:gea2`OSNeG?~e@@O[CU^5<2[-1ER)3:-3IPO1-OZ+cPX(RU>55D`I~;=2M?TAQ>' +
    'U_9L^g^KJ~4>PNK~)6T(S/RX(RR93)4:U:ee)c=eS^1a^V^N7Qe.;Vg(8?=PS`]CYg8,1F9Cc@07gN.cORgNf>)Y]-af?B0eU)`R:O_VJ/+/T<f`' +
    '>~W_@>J/5I`1gA1ZWJ/Od+1De@bRZB3/d.:6X.?C7dS1<C6Q[ZI;:FIg2S+?K~*KJE`AIMd*IM5cS4Y~FZ[A?^.aI1-9a[b*+>69]I_S(cP2X.TR' +
    'CNbF6Yf0]3V[;K-N5)T6RQ_GD:gN7XZW4>9B]M_ZaI`VWcg)W,_f*,HQEa+R<eQB6LUa4*LACD;~Sd3;d8G0TLT.EQD~LAE8+4Ib1?ZBO@W/@AA)' +
    ')Q)09c_VM)W=-QH5d;fK5O<c*~eQQ,_/@2A1Pd7K:fc:6G54aMO??:>4~JC)Pg:GQLUD?=R5RGC]^+H5F?JEW^V,f82cMU3.-5*1Z~P~9ge<:NKc' +
    '/G>=]SGPN/O74.IE,-Y?~SbZ[U(4S*^J2c6IgE/`W>69:~BM(6G8-W[FcKZI7;[NUTE25=,V[eA48_b-aXME;bdd_;SJC+2:/6-fV(7g0?e:.BZ5' +
    'ZH[<<X1QZS;NEIBfg0(M-LWaPfeG16A5UVdD^cI.9GD;/=WP8BVY+_^OcWP>ES`47bC-83)**Z;~NNH11QR1;[=>e4+Sag,5)B3?ZAICY@Z.Q>X=' +
    '-/<.:X((T`3f>)c9BZ+I=-NL)-eLKV_ZfGc1+X54A/G_?F@*b@`):N+UP+]~T`*QT,.F-?PZG@VQN2aebJDP5]2GZC=fUEg)+)+~4/JNXY9JO5a@' +
    ')9?S]GL_.H9b^@Ua3,,^T*EMYG;[+>>GT/@UF_<=I(QgHVeP12dac__/S.f48*]b-[`/cCY]`5QP`g,f4X><O+*U_gd~2V8:-afe>>OO0dX/cO-b' +
    'N8`[6eZfAgNGU=`e;BA,+M[<,B5fa/1:[T]N2cI;JL+8^;YJ4VO;.Ed=W+VdU+@d03H0N/FcV*DDY5Peb99*;0H~4Q^a:A*a_ES9YF[f_.?T>.<J' +
    'a0]Ig+)0V6aP?GMI_T*M_c9)Zea^GM3W_;L?4RgP_=L)]1]BS7>dJSO0:=0H9Ie?;TYG32Q^U?.Ob7?R1+Lf*CU(K0>C8;]aEZ(=^PcTb+GU/H5c' +
    'T0I5*fQ7VBCXOKOOTeD+.MUN6QEe:S-c^9P^9~++b.MYZ[[Y89/gD1/_C<0J5`W4Fdaf>EI<.^Ff[T~a4G(4c2;deHNF[RB,SVP9.(M-__*8=,a@' +
    'GP+^:b,+U+/CHK3NRZG^.WL/EA5,:a_=J+T/X_3DZQY0e@_P-@EU+LXG(BNNeL,6][ZPF+PP9-If8YQEAHXUJ,b[P3GOd=Y`X;J<DM`+`L:gSfad' +
    '1>..@]*cDCPS9Q~9gZ-@9NX59+S>-C^WVDHfgES7;fKZ~]~d4_G6QIQW`=L2LGR.]W89T,JJ(f-Z0J<7;16.gYd/g=RE>7S^K8Ve3Y^7U@W,BU(D' +
    '7EEPeUUPF+TK)bY(BA02/0M7@->-f?9DR2fS7GLB4U.?=1bY<7ag,G@H:Z<,_FZ?dbEKVc<`:,3L_7feFb[eFeH8A15HNaDVZO~<cP(TF`Q5F]KR' +
    'S`Xe?@=:2f)?eNeZU=NI5a9R_eMLMe?(@J0R,S=C~dMTJT~_FWO?:-J)IR,7Y~,8(^d=-OCLN1HVX89/.07e-BJXE)74Y8]DAdN[>VU8I)HU7Ua;' +
    '49F5[D4S~QIU)N_EYbC:<11YSX1YLb5,(C5X8b//QT(KNa*Y8*VOUK?<^-;a3BE(0^*2Ff4E6RMR~V<]I<;Yc:3UU6ADT9_R7.HW3@ZK@7^`CW_X' +
    '^PeK8G=f0-NQX~baD6E0@@)DF5LU?;3AaODXR(BQ@COJX08Z7[I5K,e>L-S0UX2..+Hf?>JX/SQ:^?`YHNF1e2I86OIa2cN;GgDbe<AT(),+6B.V' +
    '@Z=.aCJ_QWCd*]-ddKF)ZNCa633)`QRF;f:5Ke2O~VEgGD(g_;fc2GeVI>=*E^8,<a9DBK/MdFfE.aQ/WDUd;486]eORTPKWbHHIYBBICHK,7fTY' +
    '];;/N10KS_]e59C.2BeY`T?*^*+)/bL5^/,7NBFI(BP.9M7cX/0M6HdY`7>L6TcQM]D9`;+e]?Ie3)QW-S+_06?0XQU;f~5*K84I)b~-</>=/;BU' +
    ':D/)JfDADa_:WAQZ7)6_UX~IAae~Oe@/:R3TS.;/;UE_dME~.<O?GZ4L[F^9K:4=`dPCO5[CN?HR*Q.R^+7S3e^~7Z2+IF7FaN:[I1NNN_L7`R8W' +
    ']BW?)**^FcW9VR^(e)/V=7CF8`,VC:.`/+ZWgM:b.=RLPHaMV,/T+W?cVZLO9QZXWG87c03:`W/==YTe3F@G?S[J@R/>~`..*U5U8*``CG+QH[OF' +
    '0Y@N9;30[B<H;H>g<Mfd[W5Va;L=7^?E;^[+4_0)>QJ54H>,G8PI-=<<dOW+K)WHC/[,BQ]2USSQ1?f9,+*fF8J*9W?H/<+:fIY8W;bB0PfWFE_[' +
    '>0dUXK2KaX[HG18cM]Y1GdNSNb2L_Od44`6Hb/g6bG6`O]agL*UFA6`X14?[Md;:a_F-F/9MfI4XLYR<V4C_<JbPOZ)NW*8-+;~]7,):a,C7>6cP' +
    'S>:RUcZQ88Q8(1MG()e2JGEeQWV4)3:gU=XW`O]=`T[*b7,>BRB9b-4/bbD<G]YH9UFH`c_3f?P.1-F?6]e<3Nc:f@dF,?V2]16<IE1>=AK3[V])' +
    'G_g5KE*4I>@B7`_)<:SJM+4<da?C]IV-D[DO,Zc.NJS,b;O]f0`?;<QBL/U+>5E?=6KYS;<.::b6b>D~V>Gb<BgECT@K2NM<)@H;.@F0VT8K8/A4' +
    '((>6BbbEVgUfB665[0I6:6CC1@eP<PJE~:1GOU_V*6Z/HGg,1A6b,eaWE@A4aDe):*C1]g^SWW0gcYU[T?-TGD07N3g?5YH3CWD7]*67=/c~QF@6' +
    '~Bc(g>KT)2,B/c:ff~7=,@4R+V9AM,Df_ZVO;(HOIH^-~I<2P4UB)`C5eO;2?W`4-R[3R(LbW[`L`8<Cf`I7,d_269gUC6MZ]~T_`M2<@9SG;6+D' +
    'g-KS*Udd7cTM=9Y<[_)aCF1T?IZ:SV-PBDPCTQH.3*XH6RY~@)M))a52U-,WIPN;Y5C48`bBTZe)1(-aB9bgcA@L/Df]J-H9;<(1g8.fWZGUY:aD' +
    '7e:0OT1WE]_M(V(a4WA*HJe-^GAgLLYA3TS29)D4HU9Z<3fc@:_^MR_0~Q5cYcFcXO);5HMEM^;0aZMBK.A^``g;Hb~]H3,/cE=<A4NO**fFE/JY' +
    'X@]?3@-0/R-OX97(NVCO[gN2~-6;~H-f)DH:B+a6)*KC,3/dZ=G83KLbPT6f>a6A`dS0--(eQYg(KCb>4=[W~E9ZA+SPeC=cHM^:CY+FF0[V`33B' +
    'F_<[LEVWG7EIJBb@f<+g.]Eg87O,9f@;`8XA?+gc8NI:^-0P,G5WU?Wf~=^;JW7_X6LfCe;ePbBJYAW6;<D_51E_UG8ZbG.f+A,@7Jg;:.](`9,4' +
    'eA0M[@72^Zd+PLXGFKC8030^=<4*BTDM>f*:[ce>dBN]:IO@f]8ddf9WT,(6PK>B^FdREI;GbB^NY~UJ+bK3Bd5f/M+IO_8:Eb?+IBOQD>F_C8_F' +
    'WGZ=<0H-_H8`0*@3^X*;P1>e<4I0E.6~D_MR]~bV+IMLfZT=?=<D^BeH-Ica5AV=gb0~_~GO+^e,>K]9b<c]XJUSMd,Q(HP)HRSJSE7,W)_?+`<a' +
    '*KETRe:ZAN55fFXJ[a+2:6W*fWW)T;RdJ^E,eRe:VC;I>Hae:I/SNW1CT,@J@UZN?b83^V:4`:5X/~G2f~-Q2AVHTZP@]fge)cA[~FXgg_YZRE,)' +
    '.-*I>740>QJ@F7@+[_SPJIC2fWT6_[Y-~4-?0~4K,Y-]<ES8g58+W<FFHd43(R93?gW*(Z*^?XYH9b=`)J@c[+Ta4(0aV,POE/BZ)(-.RUUaY>63' +
    'A<~(R@aK~[X(NUU>NK9]WQ04JZ+Ga?afFc<BG1d2Y-PM<dR+Y1`B;X624AXNCTaO)<RJ<6:R:SL;c4SW?TF,7QGb-KK(_X]G21c_CS~HR<8+?8ZD' +
    'c3NZEd@5/aD(>;42;3f3a=M*KfR6CaL18=e9P4(:EG-R-Hc/Q]YO5[TJ_G3<06^]G0dK7bO_PM-EO0cC5*[KAQI]W9Oa.TA]I3+;7,CN0Ie1MOd+' +
    '+-aCc6`D~/._)2<(JR4BJW+@a+FdQA6SNUQ?G^G1URT4;7TXRa`f(2Q<*/bLVcI7+c;eaJQN?1_N2Z,=6*.MJJ]TR=+Zg51d:2:fb+C8^EFW0`cO' +
    'VS4/7SP<cecCYVG@=A=64^8A:d8,Z/Z=)0[YGH=8e4JWdb1=N-T9`]:`U/5(ZQ`;_(<**0;-6?M[P;GW(;XZc1J9>dCKG7b)-:QB5DXCM(*9df(J' +
    'dG.*0ASS_5a[6-L7*2JACeQgg,Ua:^L;.JY>0A+FQC*P3T<(fE+-^WP3e,(*`Ac]PKW-5J;.M2Wd-K92)>2OI7Q[`>WMFU@1MbTP*BZ3RX6_M75I' +
    '>LIRNc^U~U6)/RX;8bM>R+Z.,Y;K_U-7E9G~*7e<A31Ib;I09N5WcN5H=-95bQH0G)G6<?;PO8c]8dL2_F:=(CWfg:_L5S6~90+cA573QVSRM;2B' +
    '6[)^~80O8YMcF3BMX95?=[])SUYM8RK`L>g0:^0?Z8`*7^`Rc~>5GS0N)XL;_]5a.)F7R5,18Y)RVOPWT:(TS?:VRI=KT]T<8=P4;(@~_,.9Q/?`' +
    'AfO6FA;D6T><@M<J,T3fYQPb*`OV,QO*3^-;F>gZ-J@a@J/0.U3.1~+=+XD5S+e9f/@G6X950]c@a3W3^9d]9B:AY_<CHW`cTIB6(1TA3E(~Y?O.' +
    'S[8^+E8f:`HM8^-[9/]^.9X)+L7SF-SUBV/Q5F:a<VKK431:YR_UH15-~Z`QJGP/^?bDZ+d[^[<>YT7eEP8d2a]0,X)),.aS+~(XG?55(Cb^P)~f' +
    'SU/?C6Ob6Q8QKF2=A1L/OBNA87OK_ePL5C0==B6e@]BLZZC-MDU<Z2~<?)]CD,74dG1T1NUDM_U`N?>TC;F<c9L-N5I^NH]_X_*)-+39DI:_KSPD' +
    ';[(Yc6DcUYeBL0`I~P5C0*1acf20W=BG1(,?Fa33cQQeB7]2[e`L(e9*B6XCB6dAD=-~WPKR_V>-:*c0Fe7RK49<M8<68YS=@E^;[C.Lc~^agIOK' +
    'JP`G,PT^JXdPD-VWB_U]=d`I=J3IXc92PI_VCaTbfQAcBPKC0g>4~fbd8eA_RMZU[/d;ELFBPX-R8@)a/cS*D-Q@77HN+6BcO+(EF`IPg62CHeTY' +
    'c^6f_f-_?DTW+:a~M**;I>[c?8?HD(=)daa,</FJDLgLAR-FF+/Y`9JT3~,6TXNET?~`(b`V>XO*CSX2YDF*aCP+8>:1-7TH+MU1a5Z,3P*UY4[4' +
    '39f)B7^/KH>gfbXY4J-EP:A7/~GL7^`?dM`C8),*FF9,7:=Y0TdaFU/(]^(;LdO,(L,?a9dd5@K:@L8]cH-FY,5]?.U@/fG5b2C7Q8^9E;M]+I/K' +
    'O@P[eK`/W,S9FZC~Z2F]CCGaXd22E+b=ff.`(YSZ1WWd?)`NHD?9gA9)X+@S.B:G.58J(e5DME*X[M:)V/cIJ(=+E.7eEUOUB-KgW;G<48ZH715)' +
    'B=.PSGQb=fQOPVdGORJB+3AdU826?M+Y@g>f@.(PPSJ@D@O;1OHV[XfEQ^IPR)ZYM7`OM20-d6:a.N]^O2KJI,g-[~F:~@P0*DRC2N7:KP3B4^CS' +
    'M:OcKBO8:Zc-V;;-G[?S>33B)b:RBMTV53U0.~.aZ5M@G]GJ@7W)][.ISOfgT0)</56?1[Kcb,WO`>8AQAAHZb`K~~XPRNRZ4S2a<ZO)0`La7COg' +
    'X1/PCZ),2>LAQD9<OAO1R0FCa+-8I-G=C~9^gD3.,d9:GF0]fIP@TS7d2:11ZH0->~)6*Y^e*(c3JecXD4`@Jg6<R`GRU~O7.b7f]6LZb>^^g01Y' +
    ',+^;P3[)A5Na7a<[2*9d)^feJ/3X.OeI=(R1dGf)Y9182H-;LC;@0`Y9-V@U>:a6G_XNG3-:6bLP;-4<;S517.Y`,2QH`)T@DIdF@d?-V3>*>QYN' +
    '0XV6/29IT58dQ2XFDXN;I/B_Y5agdQI)X,MV,g2<H1N0_09D:[bSH)aBaTXYK6OCeWMDf6N.6~HB:.;CT+M(8Xb:^[cRgUDF6[Gg>MJ4N4e7M~f>' +
    '3]gE-C=Z7H.D]7DHT761cAWe[IPE5eI9O9Sd=D;~~-1`dSP,HN]F[/JW37]`Q4.3_c(GVd4U?<@GB9H32+3/a3JY]M6Zg>D0*bNA2R]Rd;Y-]cBF' +
    'D+U]PC[6e[O3Aa(TQQ).MSZfb]^*S(.B?[H[F5-K2gf7A@1=BU)S:?64H->^6NdAPc5`7-Ha8>L:>89U:a+)-1*fM]D0+SLTB`bV6+Gg)+230a(5' +
    '8~9[7.:WYB^e_+^V.e<FKU=5JE`AF@K(^R<)EcbR+KL[Q`*9Cd3ZbAfVFF/HPP-:-+XP<b(WFcRfC<)OXS~*Q=ge0J_I9Q=0,a<S6CUR@b7/59B5' +
    '[I/NNL]>?DE_,]N(7La)SP~gD~?9@>MGS8HLEYV`)2_]~UAFFXSYE5;*07C+ICE@(SNIcYWI5EBK,*_XXQX-YTY3YF][+QNHc72M@c@f+]debfQS' +
    'd*[4/@_SZ09~_0)^:FKSQ`,ZfSXW5?aF@@*A.WS4gSO~+ENMg9>[R6+E3@?Tc33bXJC.[EIL5H7^4*]/E3f6TCCce/fg_GW9:(g]E+N1*S5OO;T=' +
    'D@KS-+8:WV@T;]D78dH=d1C]E0/U77D[QU>X=XYF3+ZVf^[V[G;EPZ2TY/f)e>Vb*.-SV@8c)L/)F)3,c7dAGS)fADB6~S6E;~~<4)WUMA:Q/ag>' +
    '3cW90DD_gLZ[`H)Oe6;:H4C7ffF^U?:CX(VC[.2P2;f_4-39~RD4@Q3VcSgTDOf54=R.`c<W6g262F?F[`LJ,Nf94?)W^)Q1@J;fC2M23-89Q8+F' +
    'ILMJ:YBL*2,K8PII58BPbD(cIA*I_90U7]9f~N-4QHU~:4DUBH9DZ3H/V]@L9ZBf.~6]`F3:O*KTT(3++d>f0a^4Y3d0L83(6ARGgcK7S3OT;*bB' +
    '0XBN)YM8+BFEX>LceB:LI;K-Td?V=)G5)A5g]3c+WV`F--81SJ:1<QCD]C7Q5?LBVXG8=ECJ?)eQ3I@8S`J/-f@Y(;cb<gS^S/MG`N;?/6TD;>ba' +
    '3dL9U9K]JVL/H*0P(@KcNcNW.QLHSLG`,1Cc1[N:FV9L[:LMTF*eF:Q0;)[g`*M?0K-A.MZNJV3),/V`b2AHV5FQM_(Z/>Vf9-)QBC`7UcW[Bcg8' +
    '2:L)@D4R=-^J*K=>a6J5LR<?/MF=Z--><XSC_/(W6~.6`L^c3QVT7R[5[EOd,6d[`*H*3J_MM*)01?W28YAL.3J+a3ZF22PDP4K?G[(>fT6)JGU1' +
    'C.8Z)c[P2)]g*D`GLV,28N,7U8;bK+I/NYIf_F?PPbB7KOHHRUH5A5_U;-eNNPD]=/b70C:2d+~.A4:5fMgS5J4B^J)D0Fe?WEMe9H2[3C;)_ML9' +
    '>fD::OU/fCQDR=<fCI68ECX2J)E*eS6*WSPXL(GCOX4`Y3^L9eV>a(;I4^MA41>(fY[cQ8e;@HOOBd`T@.(H:(RCP^~2U1JH+X8F_MW+TAN_]6JK' +
    'B0cJU5UW-UWO)?-F@?b5L,?^Z[TOSQ7a.YP2H~<76`FffTQdZbXC6[]~Z~5d*f<=/b([<(:eIB0O519e85bP*XS.]2c7dD[P*+=57`d4AM1c+.BE' +
    'QZ>2g*Ob_=~Z>*JWZCMg7Bg~9`2cO)8H8e:FEC6VfE^8DQ(O~:(:g~GBIGWS)B3E,]bG5F@PFZa=W?+T93N23=D;F9N)K/`aV1[+?d+J)@bZVCL4' +
    'Y_-c-`P99)d5LTO[+3e/=)?_]S*3<OZfa<RV2IFGE9If?abIS;dY@5N9[9G7]_S^?BffY[J;?M[GU.I47TS(Af7*;3)=J97)]_M6HS,G5167ebH:' +
    ';A06U?5*;]SZJ)V0_SUX7,a`TN]0[IT>.IEFYc:`;-@JPP(6@d-]a1?UBK;W7R>_?(0L*/4,CNN4c/?*[I/SIBX`XS*TCY7[X^2Pe4EI=Uf@KU:W' +
    'OLF3e9I:C^L.[L5TUI?L/I0[^3O5<:Fb=X6<?THU+A=>,[,CR~2_;bS~BAG`L~LIB*Ob5ZC>d<WTB@:/+@8UgT@b^5~GGg,9^DaDYOdW/fN78@QZ' +
    'AR6VK6_4+E>bSNc.e,8.0[`NE<66:e4LV5V0`?ZQT[aOAe5ga@`^-DH@WCV5=/*3QEd.Te9=V-`(D/Q1,f67KIB6,e=*B.>U2cZK1*e7c)78A2]D' +
    '*-S7N@dD7S/NN-D[N*:((,LPY@S8Q^I2?f<SPU>4~3N85O3V4H)VbDDS:A4YRUR>:O5/7I;J/f6~;Z02HP(>K=a.TGBW:0K70QC-60K;PI]fNeYf' +
    'TLc@YNY.4KNE<Zca01XNHZ/<IQQCNZHPJ:OaBVHCU@JG3,bBfbU<//=7;K1W=2USK~?1XSg0TY.c+(()*V[1Hc+HS(?V`9>D(/(QO4d.J(FJUR*]' +
    '5_T**4)c067Lb>S3e~E8Y-Z-7,FQUdLVc-Q0`9F/B8-UT,X3;d9Ic5?P1B5A,DGXX_O-Q=NeOZLY7:~HVWC9U6f^JG,O0)O2?<RLNGNMW3fK.`UP' +
    '3P8MfYOXcW0LR-7L,28O7.ZcRd0ZDOcfY_eV/6_S*LF-N`HH[)Q:)6[Z=d[AI6QMPJ2D5_XT^Y,V1PUe~],=R^F<Fa`DA]@DN/3=C^_b~C`/QK</' +
    '[E/bO_/@d/@~]?-d69*c>0E,>S6_LFc89`FH=eg7K[W).?Z<W]g64FJUMa7f)@Qd)IbD;g2A=9e_EfS;Z/K[SF_a3D/?@]J5CQb3>Ba?/Ba;O3;.' +
    'H*2;N8D689ORc/;PQba`H<Q8b?ac7@*TEJ?5OF)5)2=<:VJE:@Q398:A.7=03X;J[S~MKYa=FH~DTK5Z?](1=>@/J0<]64c+D+N[79QcHT5.FUT+' +
    '+/JR_EZ0]RE,@ASUM;72HI,]Tb9[_?=4@7;U7]6WHBD~H;EI)[/TJSgT;c~MQ>YbMba?:OL<VT,]L)630J_F5;<QcIa.eA<a5@SI+?39`aCUHV7~' +
    'f-WB<@A_0bR+^5=[2].>V1H6I]:OOb-<-<S2X=X`283Lb[98YQ+ZP-Q[,-N0;PZ=GL_.P.L-fKVWIQD29-?D3d8ONVOX--<_4;>-,(J=G4@H=Ca~' +
    'P+_bVD?e:WR>L2+RWT)c4:NX.:IBSASMDBF^8c8VCFK/_?U@UB.A+[]5MNd2R9AJ+,/0>,)U^T<eK83S`aEQ0M*KZc:4DCHTfJ_P3P1Q@);XVHC-' +
    ';H0;:CS0~;d9,]_YDTUKSUWP8.6(B37>YfMXIcW^U7N2T(]YA8R6KZ-G6*MQfWIN5WJ`FZ_KNdS6EeMc(YI@f-9J/aOe^*PURZP9^.Jf_XZ1DHF=' +
    'fY@c^F0(;c,=+PHG0g_LJ,bZYdS2QKdM.~1;W_I-K03^e-^05c(]EbOJH2aW_DLcPcE~Y9Y>Y*>QJ=^YCXJ);9@>4X,JB771S0;?YS1EO1.79AaX' +
    'UQUQPe2fME-96GQ~GOaQ45K5dG*<;,AU^ZZ<?@Pgf_dG_RW2~9*8HOU`6)?V)]G)>IJ^]`UXUSgAJ3JOgO^X.d^R9<T``YCAVS~T5E]GJNcfa_Y:' +
    '8(2aIgZ4,R)RW6<:/[=PQS,HcG=Cb]eJMGVB,`I@>.*X,3?5@P)UO<2KMY^8bJXQP<4)ad~_4+U,>f7Jcb=ScOH2M>:33?B5L(V(]LJ6f*3Q)>H>' +
    'LTPV+aZC7ZFH=>PF+*f=SS4GYGV(HJM]UXBMO7dGR8DIX6<QCAbW3fW0F/R=M_I@U+ATg(9I2SLY.g=Dd?:_Sa@KCQV[AH)`_cGQ.TTVg.abD7C`' +
    'cLXOTeV~A8TQJXCI0dKfFJ?c.A~,/?=W`-9<O4-CF4AMKE34394c.->a,[Q6(9dMb(96U1~(TOIg7YZCI_-2S26?XU>S52O(]Y5?SF7>8+Y.RE>C' +
    '?eLM^fS^QPO0(CI<E9TK/g5?JcWG-Z5bT9[IaNd?_L-gXa`CNXH4_d0.`HPY]~b;^G@9IL;P+[7XdDM.951[HP]?0,0_D^A1dI=N<,ZYBRZc:7HK' +
    'NH5Ne<Hb25Sf9NfDg=?]N`4a:+[G/57c*_*T0BU)D;Z,<PbPRWT6X~Q(0KX+/YYYA7:TVT5bbA5VPCK4bX@;b@5K=R2bb_~Ng,Z^DUV`;a*A98B6' +
    'LHSN>.F)`XWL56<2M8YJFIOKPLG:9A1C/YL^5AV7g.YM<gg~TC@^[DA<XI1/GcW[1U/;eK9B2XaFUFc_)030_,f_2V@15RHU^c-GG/eB`eV/W,^W' +
    '5Af6ca(g5@C1d?f5R3g^]:NGE<Ab:2J>-FKDd[0UC,~Q;QDX0dEC4>YBGfDB86WQI=Od)L=MdBeDB6:W-EJ*U9=-Qf+.`f6d(74`-2=B0Hda4~UY' +
    'f~CN>=EPKVGV/IA/c6e2Q^fPg;+<3IN@/APK*USJG@N+ac3?.2_`7I_H`C.*O@]*]/M0YY_^+24Lc0LGb9A8M;dSI5-L?cb5*?(.@W,a<,IV0`C;' +
    '357F1@7I0`0_Uf^M[O1[@]T8*U8RS7MXe2g)8AB-:YNM5Z~K=]S1JJQ7b;Z[0A^<+Na?L(:(,R_1*E<,RK36g*2H(?WAK1B6(M8`K[5X0N+H^MT-' +
    'Z>SON-^7R:SUf]?;O;f1?fcN*([/+4b7Peeb))[Z[ddOX/)bQ,7EY>]@G,B=GO4dU/`:?O38g_dU-0S9[2[b-4T7~XC[14=F=)YcVD+7.X6@gKOb' +
    'D/7aU3-*_-<9Z)M?,Kf07e:9[2;5^EO.,e*53VG59c.K9^Q,a:WOQ,*TRB8.;<J`-72([gH3@FZ?Y-XOV2T.C?JO2a2N1X+8TNedE:HO,ZDCA-K-' +
    'a60I8:Q8;GAB6aSWG~a.gOEBXI7^O^Yc:QKGWe(TdZ1bA[R-N<ZQ77PD+aPUY14PL1M7OQZgQ)eYTCBXDC2Lbe)TTc~7]7[JAPAfB5QD49R1[eE1' +
    'IAa,)TUXeJR9,NUa,DMBM~)D;DK6;-H[1CSXb5FV(DDb-M6RA52*D?Q`G=B`bS,7MZ=eMC<9T]G3=@]NJJSQN0DVNC`1SRaAWZ:faJQe.XQKDaKN' +
    'fLAfL,LRJ<@Y60+OK*RPIZe_BT`)`],<^N,`P=8J1g*>~M+Ne->Z*92I5@LG7d9e-Q3_^R+ZbV>aYPU:(7WGe1S@-dY[WSXRT-BV5K5D~TM7JJT*' +
    'B9K_0F~-=bbV)d*Ac~E@Eag?~G8ANEW[(d=H82D)Y_9e//Xd<-K([<8W6=.VW@]VC=>G8VZ3a@Qd=,U3V2_M?/~9544+Y8MK]ATR)[.]N]RbQb(6' +
    'S<-2?06885*[-aPCM8?-BYCg0ND:49/]_K)C2VDG3QaS14.]X4=a2<~AS.]Y28c`CWf~bTeJVL1DX>~TNR]SFS.QZ;+Xe`T:T.a/PO7M<+eXgLg7' +
    'HB3.-PA~5HU]aY43-I^M~]3Z7(KePYc;F<<=V4~_Tgf^`O5R^^Q4b)+;@=C;C6Q+E7WWG1A67A.~E3`.O9L4L982OS~<Jb1^>>I;/c76daH6O?c+' +
    'c*gWQ0/LgG)J6DHKZY(;J4[^aQ6.4NH=YS`ceKBdf9,)@NXc9,gYY-X?1HIVN6:gV~R./RMOM0:>A]DI*Gg3NVMX@(LOBdeNV4[^U9VI/*=~/X*~' +
    'AE5RBB^ET*A/V0fgG1([*6cdC>H`46CH7cRD15b8HR@;Nf/M5IQ_EK8)QJ>.2fQ=]f^aVZM1F/S*9IGD?67NH=A/Db/+^HJSRaO8))[AgOAL2CO_' +
    'ad`UI5[MO`9^Tf>1_KXf<b5/1Z)8(?.@@EPX+W>HQ>K@?,?8:DW`M`Ea^EgF.R],^Y;(E5HZ9F8(OIMMA^:(9:cYT42]T=<:0ebc~XV2F8^9S9fE' +
    'e_b;:XFPV1ZVVIfeC=-64.7Y)O_9S2WD>2C;Q7U@0_))ZO*)G=+WeI6LLf?LA)+H-*)X>FK(,77F-)K9C((2g8([Ea,8DM6Ib`M9eZ5O8P1>IQJg' +
    'fa,c.C0^5P;QA=...PH76fKg^:JTFT-XQHB=f>S10DI,]0(L;>;E5NTcC_7^>GD=PL@:^EGS+27).9W,[-I]:+O*3)ecE0=c7G@)b3TcTX1/5gXL' +
    'IYFDJ)*-137gAUOV:(CC9)`Y2dbX~2~^DXZ^bb/(6XZC2c3(dEUbe42HM.9]_M3P3^QE+g35bBRUU*Y9<X@P39M*V/*8eD2[_4M+DZZObgT89-~1' +
    '?/Kf[)b3RVZHFXYGDRgAW>e).]P0513IPD3TLd.I+R<8,SX,8]6IDXUc(HSb:]*@F6,,b8B~:M9?)]@L8Vf~/b(74:3.;I.]_9>+3@dLNCa@8EP>' +
    ',C3WB;6/U)W?<Kg]8MB[d]G(NXVQ<)W[(RY04])D6Z[^7/Z]gTY1-NV.>2L`F<`QON+eTD75`bLY99EdGNF<?I,-ML):<;bC=YEW3K>aTYgT+RTM' +
    'CPdEK~eV]E@fPZ0,A578=~a>@R9;+;GOBYB98Y3H:U,6CCaSAa,K][J3HZS*E,O(EGFLRcK9aA(,U~e1_MD4X2CNceG1CGDCM8M_fOO^bP4eKJ@J' +
    '`+bR-4?CI>57R>~_IQ`f@3.L?5S@~6NHdgf9SRC81d*g(K?/R~KZ2;bVVLR<61?8LFA~<cUBO(9F:I81;.O`O)~g8;U*^,U>9+.eDBWSB4E)HPeG' +
    'C.A-*INAVU+~;;97`ND]]2*4d>;=[5B6E4U^C?S~W+MKY~Q@/WE+IALA`_Zb)b09f889N]5FVB*8c+IZESgb_d:]P+/UVgBU[X~I]fc1JaS/2>cQ' +
    '5HUcCL^@,[`O]Qb4KeS9.W*XK=Z1(/)8OgJMW-bFSRMTEGXeAGAfB(]+)^BUfAWa9VY/4~_LRJdA/(*JLCOJL5JY3BaF7C9c>,)S0ZBG][2IBa?R' +
    '.CcO<fMdL258YU=ea7WeU(9RF=;9)>~QHVF(FZ`8,U_]0eNQ?^ZH<FS+]=GEc@)N5X6T4`0YDg8S1YY/WE2+/@UFC=_PeC.`^/9S+(@e_[EfWeWT' +
    '0MWTb]J`(Qd3]~cRX`)<<9]O*AI7SBHP)JZO*@6-?cdGXId:8WQC`HB+TdMRDI6*=]]Z>GL]]A*O5N3T_4LObH*JZF6[cHL=FbeAX=>WJVPU?8U[' +
    '_C`5+/3>>6`EP7*~@*+T0Se(@/,_A~8UTY0(S8Pc?e`LSVaM0Ibg0*@:>+c>W[I]E/~D><UULFQaLQXW~Fd9/I.Ze>gA>^Y2gN9Cf~0Z8Z-=;UB;' +
    'C.b=<B2Fc7>(QgZQafTQ1cHX:G4c?ggB-AZ@4P[RNZ;T0<Q>A]RQHe<WbcgWE/OL2721EQZD]TU2;fM^G0E0cE*e:OYdaS0c?Ia/d5cCA4?g`H3X' +
    'A^;5.``*JL38YW,[?M(3E:-^M`,5G_IHG2gME[UV7.MT0Mf(-Ya`8;)`K>>[]UJf].4XAWD~d>G453U-=EL,6ASS(f[_]<>8*fCJX[D:4f7VE`ZO' +
    'Zde]*DT16b2b:/OLS8F)2^:S(2@X9Bf0g+4-W.+*Kd:YUK<P3[.W+]a`KKBEQ]AVY:J[UAWe(A~_g61K:f6G?T-9~b.,:P45H-G_g35T]b6.RD5`' +
    'Z[5FJZX~C5cTUGS_L;I.6/Xa((=2eZ4AC>4W;*XMRcg~)=LUF?>:~ND]NFX09AfQME=1AO~I4+>?PPcIg).5Q~T.9(CaBBPE(N6C[MS(cc`8;6_-' +
    'QcQF;YgB~R`;/XS;>G6OB+C-FLa0f.bMBQ689~+0O@VP_e[4fKZcPW0)6/.C*U9._:4]dH]cVIKB.a7;L1_~+H*Q^gH/[HIPR<>d3J[@6@*4C`2H' +
    ',1S=~E7UK<E.P1,2*VSJBg+U_(cY,[1F-[]?IV[Q08EK-]W2(8IOT8X?gV07c>_ZfbbJQ[OMf>>)d[NFK3CD5-JZ=CNeL^-ES>91X0>+>;CSGc^I' +
    'V(/JJ-MAA:G4R^U(+T=32a-gH0<d2f/VW7NcVc5:LDd=(8:M6]eH~M[b(P-~83HA7AIHM`E.]=2[C?GPP_:?.[;YX:LCGDY_GA^(Bf4T[Z_<01OV' +
    'H;R97.,MV>/aOT_E5e:f);0@ga>aWLd-GM:G^VH+NH70P8.@?a-dAXHaL10+HR]bW64?HH`82SPHbUc2JDd3_*07.EHQ~TQEOW_)YDQ>?FHa?NR]' +
    'D]R^a[c_4^b53d@Ra-+XZUeZ.^`f;P]:(K(:Y/X`F*^PCd9XFP5<Mg@4d`2N)`*QDA_M;FbLGN,F9^)ZCD?[T@W4U0GY.>Y;Ma/IQ3==E5QA,[*8' +
    '9-J2/R0`Y(?V>?IO-cRO2_Z<`>3Y~.KI(fF]^W/+:R:O2]c9Y[CAbC~]W@-<WX3N*4:8GEAfKbO^~2A5efJ_ed+)gT(3e^K1c,dAKQc>AF)/TMG<' +
    'dET@J,)(0J>29N;X].YL[g^37K3+[1~,(7FW`IS`6F[_-E,U~1b9FAHgSBN9^>.OKOf;-5K-/2C@_G99JQI[Xa0)UdU,B0^aMIWI0+4;=R6fZ[Z5' +
    '5e)D=Z+S/?/]YG;`AUgaZM0cA/FI/,)LF)fG9:ZI;9_8K4Je+3Qcc+K=Fd1SNHa@0XRSV=`C4TFOaTfDN.=C5JAVOHc6,30`S*b+g0IGg>-YGD[1' +
    'Ef8^K*Q^)YFH<bN,0;g,Q(]D7c];,V~>6bHM2PHg,A]<CG/B5=W(c(dG(6PS:N]P/KGTZe7XCXHPaT8(9T^+~<BK`dJBXWH~`H-43PKJ?cCS(a;~' +
    'OBUWRF+a4g@H:]I05gcQ~5Q8`V2aR93L'
})
